-- A wrong password counts for its name where it was typed, so that nobody shuts a person out from afar.
alter table account.failure add column address text not null default '';
create index failure_address on account.failure (address, at);
