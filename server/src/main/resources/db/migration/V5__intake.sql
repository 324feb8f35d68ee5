create schema intake;

-- One message, however often it was delivered (counting rule 3).
create table intake.message (
    id          uuid primary key,
    number      text not null unique,
    channel     text not null,
    source      text not null,
    message_id  text,
    -- sealed under the message's key
    sender      bytea,
    -- derived from the original for lists and search; erasing clears it
    subject     text,
    received_at timestamptz not null,
    arrived_at  timestamptz not null,
    sameness    bytea not null,
    size        bigint not null,
    flags       text[] not null default '{}',
    submission  text,
    entry       bigint not null,
    -- without Message-ID: turned out to be the same as another by a delivery that came between; it counts no more, and the other,
    -- which is never itself the same as a third, has its deliveries
    same_as     uuid references intake.message,
    same_entry  bigint
);
create index message_same_as on intake.message (same_as) where same_as is not null;
create index message_sameness on intake.message (sameness);
create index message_received_at on intake.message (received_at);
create index message_message_id on intake.message (message_id) where message_id is not null;
create unique index message_submission on intake.message (submission) where submission is not null;

-- Every time it came; the receipt time is the earliest of them (rules 2 and 3).
create table intake.delivery (
    message     uuid not null references intake.message,
    received_at timestamptz not null,
    source      text not null,
    entry       bigint not null
);
create index delivery_message on intake.delivery (message);

-- The key of each message, wrapped by the master key. What is sealed under it can be read by nobody once the row is gone.
create table intake.data_key (
    message uuid primary key references intake.message,
    wrapped bytea not null
);

-- The original, byte for byte, compressed and then sealed in pieces of at most 1 MiB, a partition for each month of arrival.
create table intake.raw (
    month   date not null,
    message uuid not null,
    piece   integer not null,
    bytes   bytea not null,
    primary key (month, message, piece)
) partition by range (month);
alter table intake.raw alter column bytes set storage external;

-- What has still to be read.
create table intake.todo (
    message uuid primary key,
    since   timestamptz not null
);
create index todo_since on intake.todo (since);

-- What a reporter told of himself by a form; with a mail the sender is all we know.
create table intake.reporter (
    message  uuid primary key references intake.message,
    -- address, name and organisation, sealed under the message's key
    identity bytea not null,
    language text not null,
    purpose  text not null,
    disclose boolean not null
);

-- When an address was last acknowledged, by its keyed digest; once an hour is enough.
create table intake.acknowledged (
    address bytea primary key,
    at      timestamptz not null
);

-- Files of forms that their reporters have still to confirm, each under a key of its own; gone after an hour.
create table intake.enclosure (
    form    uuid not null,
    place   integer not null,
    wrapped bytea not null,
    name    bytea not null,
    type    bytea not null,
    content bytea not null,
    size    bigint not null,
    at      timestamptz not null,
    primary key (form, place)
);
create index enclosure_at on intake.enclosure (at);
