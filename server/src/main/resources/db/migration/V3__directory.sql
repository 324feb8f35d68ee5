create schema directory;

-- Who we are, as letters, forms and reports say it; one row.
create table directory.organisation (
    one      boolean primary key default true check (one),
    name_ja  text not null,
    name_en  text not null,
    short    text not null,
    mail     text not null,
    phone    text not null,
    fax      text not null,
    web      text not null,
    prefix   text not null,
    -- of the OpenPGP key that reports can be encrypted to, in groups of four; empty: none
    key_fingerprint text not null default ''
);
insert into directory.organisation (name_ja, name_en, short, mail, phone, fax, web, prefix)
values ('全国インシデント調整センター', 'National Incident Coordination Centre', 'NICC', 'info@nicc.example',
        '+81-3-0000-0000', '+81-3-0000-0001', 'https://www.nicc.example/', 'ORG');

-- Those who can be asked to act.
create table directory.party (
    id         uuid primary key,
    role       text not null check (role in ('SITE_ADMIN', 'HOSTING', 'IP_ADMIN', 'REGISTRAR', 'REGISTRY', 'NATIONAL_CSIRT',
                                             'BRAND_OWNER', 'PLATFORM')),
    name       text not null,
    -- null: unknown, as for a site administrator of whom only an address is known
    country    char(2) check (country ~ '^[A-Z]{2}$'),
    language   text not null check (language in ('ja', 'en')),
    -- what it answers for, each kind in the column that its look-up needs
    domains    text[] not null default '{}',
    networks   cidr[] not null default '{}',
    -- how a registrar is written in registration data; lower case
    names      text[] not null default '{}',
    -- a national CSIRT: the country it answers for
    answers_for char(2),
    note       text not null default '',
    retired    boolean not null default false,
    unique (role, name)
);
create index party_domains on directory.party using gin (domains);
create index party_names on directory.party using gin (names);
create index party_answers_for on directory.party (answers_for) where answers_for is not null;

-- Where a party is reached; the lowest place first. Until a person has verified an address, no mail to it is approved.
create table directory.contact (
    id          uuid primary key,
    party       uuid not null references directory.party,
    address     text not null,
    place       integer not null,
    provenance  text not null,
    verified_at timestamptz,
    verified_by text,
    retired     boolean not null default false,
    unique (party, address)
);

-- The operator's brands over the shipped ones: the same code replaces, absent: true takes away.
create table directory.brand (
    code    text not null,
    name_ja text not null,
    name_en text not null,
    aliases text[] not null,
    domains text[] not null,
    origin  text not null check (origin in ('DOMESTIC', 'FOREIGN', 'UNKNOWN')),
    sector  text not null,
    absent  boolean not null default false,
    -- in force from one entry until another, since a figure as of a position is counted by the table of that time
    from_entry bigint not null,
    to_entry   bigint,
    primary key (code, from_entry)
);
create unique index brand_present on directory.brand (code) where to_entry is null;
