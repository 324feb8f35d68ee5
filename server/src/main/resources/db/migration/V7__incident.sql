create schema incident;

-- One message speaking of one key (counting rule 10). Withdrawn, never deleted: decisions name incidents by sightings.
create table incident.sighting (
    id              uuid primary key,
    message         uuid not null,
    category        text not null,
    key             text not null,
    subtype         text not null,
    at              timestamptz not null,
    ports           text[] not null,
    -- opinions as 'TITLE brand-code' (rule 14)
    brands          text[] not null,
    -- the message is a report by rule 1; others make incidents that have lines of their own (rules 5 and 6)
    counts          boolean not null,
    -- the key where it is an address or network
    address         inet,
    words           tsvector not null,
    entry           bigint not null,
    withdrawn_entry bigint
);
create index sighting_key on incident.sighting (key);
create index sighting_message on incident.sighting (message);
create index sighting_address on incident.sighting using gist (address inet_ops) where address is not null;
create index sighting_words on incident.sighting using gin (words);

-- The end of what ran under a key at that time; apart names the split whose part was closed. At is never before the last
-- sighting known then; when the site stopped, if it did, is a fact of its own.
create table incident.closing (
    id           uuid primary key,
    category     text not null,
    key          text not null,
    at           timestamptz not null,
    stopped_at   timestamptz,
    apart        bigint,
    entry        bigint not null,
    undone_entry bigint
);
create index closing_key on incident.closing (key);
create index closing_entry on incident.closing (entry);

-- What was decided about the incident that a sighting, the anchor, stands in (rule 11).
create table incident.decision (
    entry        bigint primary key,
    kind         text not null check (kind in ('RECATEGORISED', 'MERGED', 'SPLIT', 'BRAND_DECIDED', 'ASSIGNED', 'COORDINATED')),
    anchor       uuid not null references incident.sighting,
    into_anchor  uuid references incident.sighting,
    apart        uuid[],
    category     text,
    brand        text,
    owner        text,
    undone_entry bigint
);

-- The keys that a decision touches: partitions that must be folded together.
create table incident.decision_key (
    key   text not null,
    entry bigint not null references incident.decision,
    primary key (key, entry)
);
create index decision_key_entry on incident.decision_key (entry);

-- Lives for ever under its number; which sightings it has is the fold's answer. It stands where its anchor stands.
create table incident.incident (
    id            uuid primary key,
    number        text not null unique,
    anchor        uuid not null references incident.sighting,
    created_entry bigint not null,
    -- as the present sightings say, for lists only; figures ask the sightings
    first_reported_at timestamptz,
    last_seen_at      timestamptz
);
create index incident_anchor on incident.incident (anchor);
create index incident_last_seen on incident.incident (last_seen_at desc, id desc);
create index incident_first_reported on incident.incident (first_reported_at);

-- What an incident was from one entry until another; known at a position P: from_entry sealed in a block <= P and not (to_entry
-- sealed in a block <= P).
create table incident.version (
    incident      uuid not null references incident.incident,
    from_entry    bigint not null,
    to_entry      bigint,
    category      text not null,
    subtype       text not null,
    key           text not null,
    keys          text[] not null,
    -- null: unknown, or not phishing
    brand         text,
    status        text not null check (status in ('OPEN', 'COORDINATING', 'CLOSED')),
    closed_at     timestamptz,
    -- when the site was found to have stopped, where that is what closed it (rule 17)
    stopped_at    timestamptz,
    owner         text,
    -- false: merged away (then absorbed_into says which standing one has its reports, however many merges lie between), or
    -- nothing speaks of it any more
    standing      boolean not null,
    absorbed_into uuid references incident.incident,
    recurrence_of uuid references incident.incident,
    primary key (incident, from_entry)
);
create unique index version_present on incident.version (incident) where to_entry is null;
create index version_key on incident.version (key) where to_entry is null;

-- Which incident a sighting stood in, in the same manner. First and last seen, ports and counts follow from it. Time and
-- whether it counts are the sighting's, which never change: a period's incidents are found without a look at each sighting.
create table incident.assignment (
    sighting   uuid not null references incident.sighting,
    incident   uuid not null references incident.incident,
    at         timestamptz not null,
    counts     boolean not null,
    from_entry bigint not null,
    to_entry   bigint,
    primary key (sighting, from_entry)
);
create index assignment_incident on incident.assignment (incident, at);
create index assignment_at on incident.assignment (at) include (incident, counts, from_entry, to_entry);

-- What people wrote beside an incident; the journal knows only that they did.
create table incident.note (
    entry        bigint primary key,
    incident     uuid not null references incident.incident,
    text         text not null,
    undone_entry bigint
);
create index note_incident on incident.note (incident);

-- Messages that could not be joined, and why: they hold up nothing, and are joined when they are read anew.
create table incident.set_aside (
    message uuid primary key,
    why     text not null
);
