create schema coordination;

-- What one party is asked about one incident (counting rule 15): the unit of 「調整件数」. It keeps its incident for ever; joins,
-- merges and splits never change the number. Counted as of a position P: made_entry is sealed in a block <= P and uncounted_entry
-- is not. Its month is made_at's.
create table coordination.request (
    id              uuid primary key,
    incident        uuid not null,
    party           uuid not null references directory.party,
    role            text not null check (role in ('SITE_ADMIN', 'HOSTING', 'IP_ADMIN', 'REGISTRAR', 'REGISTRY', 'NATIONAL_CSIRT',
                                                  'BRAND_OWNER', 'PLATFORM')),
    -- of the party asked; null: unknown
    country         char(2),
    scope           text not null check (scope in ('DOMESTIC', 'OVERSEAS')),
    -- the ground on which the incident is notified (rule 16)
    ground          text not null,
    drafted_entry   bigint not null,
    made_at         timestamptz,
    made_entry      bigint,
    made_by         text check (made_by in ('MAIL', 'FORM', 'API', 'TELEPHONE')),
    -- its only message came back for good; sending it again to another address of the party counts it again
    uncounted_at    timestamptz,
    uncounted_entry bigint,
    responded_at    timestamptz,
    answer          text check (answer in ('RECEIVED', 'WORKING', 'FIXED', 'NOT_OURS', 'REFUSED', 'MORE_WANTED')),
    resolved_at     timestamptz,
    unique (incident, party)
);
create index request_made_at on coordination.request (made_at) where made_at is not null;
create index request_party on coordination.request (party);

-- Times when a request counted before: its only message came back, and it was sent again to another address of the party. It is
-- the same request and keeps its month.
create table coordination.former_making (
    request         uuid not null references coordination.request,
    made_at         timestamptz not null,
    made_entry      bigint not null,
    made_by         text not null,
    uncounted_at    timestamptz not null,
    uncounted_entry bigint not null,
    primary key (request, made_entry)
);

-- Every stretch of entries in which a request counted; at any position at most one of a request.
create view coordination.making as
select id, incident, party, role, country, scope, made_at, made_entry, uncounted_at, uncounted_entry
from coordination.request where made_at is not null
union all
select r.id, r.incident, r.party, r.role, r.country, r.scope, f.made_at, f.made_entry, f.uncounted_at, f.uncounted_entry
from coordination.former_making f join coordination.request r on r.id = f.request;

-- A mail of ours about cases: a request, its reminder, or a question back to a reporter. DRAFT and APPROVED wait for people.
create table coordination.message (
    id             uuid primary key,
    number         text not null,
    kind           text not null check (kind in ('REQUEST', 'REMINDER', 'QUESTION')),
    state          text not null check (state in ('DRAFT', 'APPROVED', 'SENT', 'BOUNCED', 'RECORDED', 'DISCARDED')),
    -- to a party; null: to the reporter of this message
    party          uuid references directory.party,
    reporter_of    uuid,
    recipients     text[] not null,
    -- received it too: recorded, never counted
    copied         text[] not null,
    language       text not null check (language in ('ja', 'en')),
    subject        text not null,
    body           text not null,
    drafted_at     timestamptz not null,
    drafted_by     text not null,
    approved_at    timestamptz,
    approved_by    text,
    sent_at        timestamptz,
    possibly_twice boolean not null default false,
    diagnostic     text,
    check ((party is null) <> (reporter_of is null))
);
create index message_state on coordination.message (state, drafted_at);

-- A message that asks one party about twelve incidents carries twelve requests; a reminder carries them again.
create table coordination.carried (
    message uuid not null references coordination.message,
    request uuid not null references coordination.request,
    primary key (message, request)
);
create index carried_request on coordination.carried (request);

-- What came in on a case and is no report: filed once, with what it means when a person or a rule has told.
create table coordination.correspondence (
    message     uuid primary key,
    about       text check (about in ('REPORT', 'INCIDENT', 'MAIL')),
    about_id    uuid,
    received_at timestamptz not null,
    automatic   boolean not null,
    meaning     text check (meaning in ('RECEIVED', 'WORKING', 'FIXED', 'NOT_OURS', 'REFUSED', 'MORE_WANTED')),
    entry       bigint not null
);
create index correspondence_about on coordination.correspondence (about_id);

-- Whether an incident was notified and why (rule 16, figure 8). Without a present row it is undecided. Known at P: from_entry
-- sealed in a block <= P and not (to_entry sealed in a block <= P).
create table coordination.handling (
    incident   uuid not null,
    status     text not null check (status in ('NOTIFIED', 'NOT_NEEDED', 'UNDECIDED')),
    ground     text not null,
    at         timestamptz not null,
    from_entry bigint not null,
    to_entry   bigint,
    primary key (incident, from_entry)
);
create unique index handling_present on coordination.handling (incident) where to_entry is null;

-- The grounds of figure 8, valid for incidents first reported from a day until another (rule 22).
create table coordination.ground (
    code        text not null,
    status      text not null check (status in ('NOTIFIED', 'NOT_NEEDED')),
    category    text not null,
    place       integer not null,
    ja          text not null,
    en          text not null,
    valid_from  date not null default '1996-10-01',
    valid_until date,
    primary key (category, code, valid_from)
);

insert into coordination.ground (category, status, place, code, ja, en)
select category, status, place, code, ja, en
from (values
    ('SITE_LIVE',           'NOTIFIED',   1, 'サイトの稼働を確認',             'Site confirmed to be up',           '{PHISHING,MALWARE_SITE}'::text[]),
    ('DEFACEMENT_SEEN',     'NOTIFIED',   1, 'サイトの改ざんを確認',           'Defacement confirmed',              '{WEB_DEFACEMENT}'),
    ('DETAILED_LOGS',       'NOTIFIED',   1, '詳細なログがある',               'Detailed logs available',           '{SCAN,DOS}'),
    ('ATTACK_SEEN',         'NOTIFIED',   1, '攻撃の被害を確認した',           'Damage by the attack confirmed',    '{TARGETED_ATTACK}'),
    ('INFRASTRUCTURE_SEEN', 'NOTIFIED',   2, '攻撃に使われたインフラを確認した', 'Attack infrastructure confirmed',   '{TARGETED_ATTACK}'),
    ('HIGH_THREAT',         'NOTIFIED',   2, '脅威度が高い',                   'High threat',                       '{WEB_DEFACEMENT,MALWARE_SITE,ICS,OTHER}'),
    ('NOTICE_WISHED',       'NOTIFIED',   3, '連絡を希望されている',           'Notification requested',            '{SCAN,DOS,ICS,OTHER}'),
    ('SITE_NOT_CONFIRMED',  'NOT_NEEDED', 1, 'サイトを確認できない',           'Site could not be confirmed',       '{PHISHING,WEB_DEFACEMENT,MALWARE_SITE}'),
    ('LOGS_INSUFFICIENT',   'NOT_NEEDED', 1, 'ログに十分な情報がない',         'Insufficient logs',                 '{SCAN,DOS}'),
    ('FACTS_INSUFFICIENT',  'NOT_NEEDED', 1, '十分な情報がない',               'Not enough information',            '{TARGETED_ATTACK}'),
    ('NO_PRESENT_THREAT',   'NOT_NEEDED', 2, '現状では脅威がない',             'No threat at present',              '{TARGETED_ATTACK}'),
    ('PARTY_KNOWS',         'NOT_NEEDED', 2, '当事者へ連絡が届いている',       'Party already aware',               '{WEB_DEFACEMENT,MALWARE_SITE,SCAN,DOS,ICS,OTHER}'),
    ('INFORMATION_ONLY',    'NOT_NEEDED', 3, '情報提供である',                 'Information only',                  '{WEB_DEFACEMENT,MALWARE_SITE,SCAN,DOS,ICS,OTHER}'),
    ('LOW_THREAT',          'NOT_NEEDED', 4, '脅威度が低い',                   'Low threat',                        '{WEB_DEFACEMENT,MALWARE_SITE,ICS,OTHER}')
) as ground (code, status, place, ja, en, categories), unnest(ground.categories) as category;
