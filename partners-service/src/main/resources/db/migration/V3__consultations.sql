-- A plan is also known by a revision that was submitted, on which partners are consulted. Of such a plan nothing may be
-- adopted yet. A row that says nothing at all is of a plan of which only the end of a consultation has come in.
alter table plan_view
    alter column revision drop not null,
    alter column title drop not null,
    alter column jurisdictions drop not null,
    alter column revisions_seen set default '{}',
    add column period_from integer,
    add column period_to integer,
    add column consulted_revision integer,
    add column consulted_reference text,
    add column consulted_title text,
    add column consulted_jurisdictions varchar[],
    add column consulted_period_from integer,
    add column consulted_period_to integer,
    -- Sequences of the events of plans-service, for they may come late and more than once.
    add column consultation_told_at bigint not null default 0,
    add column consultation_ended_at bigint not null default 0;

-- The period was not read until now. Until the plan's next revision comes in it is taken to be any year.
update plan_view set period_from = 1900, period_to = 2199;

alter table plan_view
    add check (num_nulls(revision, title, jurisdictions, period_from, period_to) in (0, 5)),
    add check (num_nulls(consulted_revision, consulted_title, consulted_jurisdictions,
                         consulted_period_from, consulted_period_to) in (0, 5));

-- Every theme that a plan has or once had, adopted (the columns as they were) or consulted on, or both. It has those whose
-- last_in is the revision of the plan's view; while a consultation is open, also those that were told with it.
alter table plan_theme
    alter column title drop not null,
    alter column last_in drop not null,
    alter column position drop not null,
    add column consulted_title text,
    add column consulted_number text,
    add column consulted_parent text,
    add column consulted_in integer,
    add column consulted_position integer,
    add column consultation_told_at bigint,
    add check (num_nulls(title, last_in, position) in (0, 3)),
    add check (num_nulls(consulted_title, consulted_in, consulted_position, consultation_told_at) in (0, 4)),
    add check (title is not null or consulted_title is not null);
