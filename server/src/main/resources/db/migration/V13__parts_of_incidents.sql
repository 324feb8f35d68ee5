-- Each incident and the one that stands for it at present: itself, or what it was merged into. What is asked about an incident keeps
-- it for ever, so whoever looks for what belongs to a standing one goes over its parts.
create view incident.part as
select incident as part, coalesce(absorbed_into, incident) as standing from incident.version where to_entry is null;
create index version_standing_for on incident.version (coalesce(absorbed_into, incident)) where to_entry is null;

-- Of the recipients, in lower case, those that a delivery report called lost for good: the mail is BOUNCED once all are.
alter table post.outgoing add column bounced text[] not null default '{}';
