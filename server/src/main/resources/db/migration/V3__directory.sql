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
    prefix   text not null
);
insert into directory.organisation (name_ja, name_en, short, mail, phone, fax, web, prefix)
values ('全国インシデント調整センター', 'National Incident Coordination Centre', 'NICC', 'info@nicc.example',
        '+81-3-0000-0000', '+81-3-0000-0001', 'https://www.nicc.example/', 'ORG');
