-- Partners are never deleted, and one writer at a time changes the register: that is why members can be an array.
alter table partner
    add column members         varchar[] not null default '{}',
    add column aliases         varchar[] not null default '{}',
    -- Name and aliases as they are compared: lower case, one blank between words.
    add column spellings       varchar[],
    add column contact_role    text,
    add column contact_address text,
    add column valid_from      date,
    add column valid_until     date;

update partner set spellings = array[lower(btrim(regexp_replace(name, '\s+', ' ', 'g')) collate "und-x-icu")];

alter table partner
    alter column spellings set not null,
    alter column members drop default,
    alter column aliases drop default,
    add check (members = '{}' or type = 'COLLECTIVE'),
    add check (valid_until >= valid_from),
    add check (contact_address is null or contact_role is not null);

create index partner_spellings on partner using gin (spellings);
create index partner_members on partner using gin (members);
create index partner_jurisdictions on partner using gin (jurisdictions);
create index partner_parent on partner (parent);
