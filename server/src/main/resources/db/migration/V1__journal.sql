create schema journal;

-- Appended only. An entry's id is not its position: positions are given by the sealer, in blocks of finished transactions.
create table journal.entry (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    actor_kind text not null,
    actor_id   text not null,
    kind       text not null,
    subject    uuid,
    why        text,
    data       jsonb not null default '{}',
    undoes     bigint references journal.entry
);
create index entry_subject on journal.entry (subject) where subject is not null;
create unique index entry_undoes on journal.entry (undoes) where undoes is not null;

-- What the sealer has still to take. It sees a row only once its transaction is finished, and all rows of it at once.
create table journal.unsealed (
    entry bigint primary key
) with (autovacuum_vacuum_scale_factor = 0.01);

-- Lowest and highest are its entries' ids: by them what was known at a position is found without going through all entries.
create table journal.block (
    number   integer primary key,
    at       timestamptz not null,
    entries  integer not null,
    lowest   bigint not null,
    highest  bigint not null,
    root     bytea not null,
    previous bytea not null,
    hash     bytea not null
);

create table journal.sealed (
    entry bigint primary key references journal.entry,
    block integer not null references journal.block,
    place integer not null,
    leaf  bytea not null,
    unique (block, place)
);
