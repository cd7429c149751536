-- What other services told, as far as this one shows it. All of it can be read again from the compacted topics.
-- In each table the sequence is that of the event which the row is from: an event with a lower one changes nothing. Of
-- what is no more the row stays, without anything in it, so that an older event does not bring it back.

create table known_indicator (
    code              text    primary key,
    sequence          bigint  not null,
    version           integer,
    name              text,
    unit              text,
    desired_direction text,
    check (num_nulls(version, name, unit, desired_direction) in (0, 4))
);

create table target_status_view (
    id          text        primary key,
    sequence    bigint      not null,
    plan_id     uuid,
    document    jsonb,
    event_time  timestamptz not null,
    taken_in_at timestamptz not null,
    check (num_nulls(plan_id, document) in (0, 2))
);
create index target_status_view_plan on target_status_view (plan_id);
create index target_status_view_event_time on target_status_view (event_time);

create table commitment_view (
    id          text        primary key,
    sequence    bigint      not null,
    plan_id     uuid,
    document    jsonb,
    event_time  timestamptz not null,
    taken_in_at timestamptz not null,
    check (num_nulls(plan_id, document) in (0, 2))
);
create index commitment_view_plan on commitment_view (plan_id);
create index commitment_view_event_time on commitment_view (event_time);
