-- What every count rests on: kept by the first command, so that no other counts otherwise.
create table journal.deployment (
    one     boolean primary key default true check (one),
    zone    text not null,
    country text not null
);
