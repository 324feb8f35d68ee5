create schema vault;

-- Proves that the master key at hand is the one under which this database's keys are wrapped. The key itself stands outside.
create table vault.proof (
    single boolean primary key default true check (single),
    proof  bytea not null
);
