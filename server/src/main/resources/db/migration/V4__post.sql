create schema post;

-- What only this installation knows: the key of the numbers' permutation.
create table post.secret (
    name  text primary key,
    value bytea not null
);

create sequence post.number_sequence minvalue 0 maxvalue 99999999 start 0 cache 1;

create table post.number (
    number  char(8) primary key,
    kind    text not null,
    subject uuid not null
);
create index number_subject on post.number (subject);
