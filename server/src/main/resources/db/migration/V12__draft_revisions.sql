-- How often a draft was rewritten: whoever approves or rewrites it says which revision was read, so that no text goes out that the
-- approving person has not seen, and nobody overwrites another's words without having read them.
alter table coordination.message add column revision integer not null default 0;
