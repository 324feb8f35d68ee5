create schema report;

-- What a message was understood to be, the last time it was read.
create table report.reading (
    message  uuid primary key references intake.message,
    language text not null,
    own_words boolean not null,
    tokens   text[] not null,
    answers  text[] not null,
    entry    bigint not null
);

-- What it says about one key; a reading anew replaces them. Findings and indicators are written and deleted with their reading, so
-- that the reading's reference to the message is theirs too: asking it for each of hundreds of thousands cost as much as writing them.
create table report.finding (
    message       uuid not null,
    place         integer not null,
    category      text not null,
    subtype       text not null,
    key           text not null,
    ports         text[] not null,
    brands        text[] not null,
    brand_sources text[] not null,
    reasons       text[] not null,
    observed_from timestamptz,
    observed_to   timestamptz,
    entry         bigint not null,
    primary key (message, place)
);
create index finding_key on report.finding (key);

-- Every address, name and hash in it; not_counted says why one is a mention only (rule 9).
create table report.indicator (
    message     uuid not null,
    type        text not null,
    value       text not null,
    original    text not null,
    part        integer not null,
    line        integer not null,
    passage     text not null,
    role        text not null,
    not_counted text,
    finding     integer,
    -- the value where it is an address or network
    address     inet
);
create index indicator_message on report.indicator (message);
create index indicator_value on report.indicator (md5(value));
create index indicator_address on report.indicator using gist (address inet_ops) where address is not null;

-- What a search finds a message by: the words of its text and of what is named in it, without signatures. Derived, erased with it.
create table report.words (
    message uuid primary key references intake.message,
    words   tsvector not null
);
-- A burst is taken in at once and sorted into the index by the next vacuum.
create index words_words on report.words using gin (words) with (gin_pending_list_limit = 16384);

-- What kind of message it is (rule 4), with its history; to_entry is null for what holds now.
create table report.disposition (
    message     uuid not null references intake.message,
    disposition text not null,
    reason      text not null,
    reason_ja   text not null default '',
    reason_en   text not null default '',
    by_person   boolean not null default false,
    from_entry  bigint not null,
    to_entry    bigint
);
create unique index disposition_now on report.disposition (message) where to_entry is null;
create index disposition_message on report.disposition (message, from_entry);
create index disposition_waiting on report.disposition (disposition) where to_entry is null and disposition <> 'REPORT';

-- What an operator read off a FAX or was told of an encrypted mail; it is understood like any other text.
create table report.typed (
    message uuid primary key references intake.message,
    -- sealed under the message's key
    text    bytea not null,
    entry   bigint not null
);

-- What has still to be joined.
create table report.todo (
    message uuid primary key
);
