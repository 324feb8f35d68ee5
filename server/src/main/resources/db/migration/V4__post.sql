create schema post;

-- What only this installation knows: the key of the numbers' permutation.
create table post.secret (
    name  text primary key,
    value bytea not null
);

create sequence post.number_sequence minvalue 0 maxvalue 99999999 start 0 cache 1;

create table post.number (
    number  text primary key check (length(number) = 8),
    kind    text not null,
    subject uuid not null
);
create index number_subject on post.number (subject);

-- Every mail in and out by its Message-ID, so that an answer finds its case. Message-IDs are not unique: others choose theirs.
create table post.mail (
    id           uuid primary key,
    direction    text not null check (direction in ('IN', 'OUT')),
    message_id   text not null,
    about        text not null check (about in ('REPORT', 'INCIDENT', 'MAIL')),
    about_id     uuid not null,
    registered_at timestamptz not null
);
create index mail_message_id on post.mail (message_id);
create index mail_about on post.mail (about_id);
create index mail_received on post.mail (id) where direction = 'IN';

-- The outbox. SENDING with a due time that has passed is a mail whose answer nobody knows: its process died.
create table post.outgoing (
    id              uuid primary key references post.mail,
    recipients      text[] not null,
    copied          text[] not null,
    envelope_sender text not null,
    subject         text not null,
    raw             bytea not null,
    state           text not null default 'WAITING'
        check (state in ('WAITING', 'SENDING', 'UNKNOWN', 'ACCEPTED', 'REFUSED', 'BOUNCED')),
    due_at          timestamptz not null,
    attempts        integer not null default 0,
    possibly_twice  boolean not null default false,
    answer          text,
    answered_at     timestamptz
);
create index outgoing_due on post.outgoing (due_at) where state in ('WAITING', 'SENDING', 'UNKNOWN');
