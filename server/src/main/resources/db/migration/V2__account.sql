create schema account;

-- Those who sign in. A row stays for ever, because journal entries name its id; who leaves is disabled.
create table account.person (
    id            uuid primary key,
    name          text not null unique check (name ~ '^[a-z0-9][a-z0-9._-]{0,39}$'),
    shown_name    text not null check (length(shown_name) between 1 and 80),
    role          text not null,
    password_hash text,
    made_at       timestamptz not null,
    disabled_at   timestamptz
);

-- One-time links by which a person sets a password. Only the digest of the secret is kept.
create table account.invitation (
    digest      bytea primary key,
    person      uuid not null references account.person,
    valid_until timestamptz not null,
    used_at     timestamptz
);
create index invitation_person on account.invitation (person);

-- Bearer tokens of the API. Only the digest of the secret is kept.
create table account.token (
    id         uuid primary key,
    digest     bytea not null unique,
    name       text not null check (length(name) between 1 and 80),
    role       text not null,
    made_at    timestamptz not null,
    revoked_at timestamptz
);

-- What did not succeed lately, for throttling; older rows are swept as new ones come.
create table account.failure (
    name text not null,
    at   timestamptz not null
);
create index failure_name on account.failure (name, at);
