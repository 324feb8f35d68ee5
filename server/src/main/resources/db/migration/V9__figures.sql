create schema figures;

-- Monthly figures from before the deployment's first own month (counting rule 21); a later import that corrects one ends the
-- former's validity, so that a figure as of an older position stays.
create table figures.history (
    month      date not null check (extract(day from month) = 1),
    series     text not null,
    count      bigint not null check (count >= 0),
    from_entry bigint not null references journal.entry,
    to_entry   bigint references journal.entry,
    primary key (month, series, from_entry)
);
create unique index history_present on figures.history (month, series) where to_entry is null;

-- Editions printed before the product's time, as they were handed over, byte for byte.
create table figures.imported_edition (
    quarter char(6) primary key,
    report  text not null,
    entry   bigint not null references journal.entry
);

-- Figures look at the reports of some months among all that ever came, and at what was merged into an incident.
create index delivery_received_at on intake.delivery (received_at);
create index version_absorbed_into on incident.version (absorbed_into) where absorbed_into is not null;
