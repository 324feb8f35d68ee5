create schema publication;

-- What analysts write for an edition: one text for each quarter and language, with its history.
create table publication.text (
    quarter    char(6) not null,
    language   char(2) not null check (language in ('ja', 'en')),
    body       text not null,
    from_entry bigint not null references journal.entry,
    to_entry   bigint references journal.entry,
    primary key (quarter, language, from_entry)
);
create unique index text_present on publication.text (quarter, language) where to_entry is null;

-- A frozen edition: the position it was counted as of, what it printed, and by which texts and layout (rules 19, 20 and 22).
-- It stays as it is; publishing only says that the public may read it.
create table publication.edition (
    quarter     char(6) primary key,
    position    integer not null,
    as_of       timestamptz not null,
    layout      text not null,
    report      text not null,
    text_ja     text not null,
    text_en     text not null,
    entry       bigint not null references journal.entry,
    published   bigint references journal.entry
);

-- Its files, byte for byte, each compressed by gzip.
create table publication.file (
    quarter  char(6) not null references publication.edition,
    language char(2) not null check (language in ('ja', 'en')),
    path     text not null,
    content  bytea not null,
    primary key (quarter, language, path)
);
