-- The revision in force of each plan that was seen; older ones are ignored when they come again.
create table projected_plan (
    id       uuid    primary key,
    revision integer not null
);

-- The targets of those revisions.
create table target (
    id        text collate "C" primary key,
    plan_id   uuid             not null references projected_plan (id),
    series    text             not null,
    indicator text collate "C" not null,
    document  jsonb            not null
);
create index target_plan on target (plan_id);
create index target_series on target (series);
create index target_indicator on target (indicator);

create table target_status (
    id            text collate "C" primary key,
    plan_id       uuid             not null,
    indicator     text collate "C" not null,
    area          text collate "C" not null,
    verdict       text             not null,
    changes_after date,
    document      jsonb            not null
);
create index target_status_plan on target_status (plan_id);
create index target_status_changes_after on target_status (changes_after) where changes_after is not null;
