-- The name of the program that typed an address and vouched for it, until somebody has looked it up.
alter table directory.contact add column typed_by text;
update directory.contact c set typed_by = t.name from account.token t
where c.provenance = 'api' and t.id::text = c.verified_by;
