-- Whoever asked for it, what came of computing statuses anew.
create table recomputation (
    id           uuid        primary key,
    number       bigint      generated always as identity unique,
    plan_id      uuid,
    indicator    text collate "C",
    dry_run      boolean     not null,
    state        text        not null,
    total        integer     not null,
    done         integer     not null,
    changed      integer     not null,
    changed_ids  text[]      not null,
    failure      text,
    requested_by text        not null,
    created_at   timestamptz not null,
    started_at   timestamptz,
    ended_at     timestamptz
);

-- Series whose targets wait to be judged: one row for changes, however many there were, and one for each recomputation.
create table pending_assessment (
    id          bigint generated always as identity primary key,
    series      text             not null,
    indicator   text collate "C" not null,
    job         uuid references recomputation (id),
    causes      jsonb            not null,
    enqueued_at timestamptz      not null,
    attempts    integer          not null default 0,
    not_before  timestamptz      not null default now(),
    unique nulls not distinct (series, job)
);
-- In the order in which they are judged.
create index pending_assessment_in_order on pending_assessment (indicator, (job is not null), id);
create index pending_assessment_job on pending_assessment (job) where job is not null;

-- Series with figures that should have come by now; one row each, however many are missing.
create table overdue_measurement (
    series        text collate "C" primary key,
    indicator     text collate "C" not null,
    area          text collate "C" not null,
    breakdown     text             not null,
    period        text             not null,
    latest_period text             not null,
    since         date             not null,
    missing       integer          not null,
    measured      text,
    targets       text[]           not null
);
create index overdue_measurement_indicator on overdue_measurement (indicator);
