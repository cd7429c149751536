create table plan (
    id                uuid     primary key,
    -- The order in which plans were made, and are listed.
    number            bigint   generated always as identity unique,
    reference         text     not null,
    title             text     not null,
    kind              text     not null,
    -- The type that Hibernate compares lists of texts by.
    jurisdictions     varchar[] not null,
    period_from       integer  not null,
    period_to         integer  not null,
    parents           uuid[]   not null,
    predecessor       uuid,
    -- Which of the revisions below; kept here so that lists need not read those.
    revision_in_force integer,
    open_revision     integer
);
create index plan_reference on plan (reference);
create index plan_jurisdictions on plan using gin (jurisdictions);

create table plan_revision (
    plan_id       uuid    not null references plan,
    number        integer not null,
    state         text    not null
        check (state in ('DRAFT', 'SUBMITTED', 'ADOPTED', 'SUPERSEDED', 'WITHDRAWN')),
    reason        text,
    copy_of       integer,
    content       jsonb   not null,
    adopted_on    date,
    adopting_body text,
    primary key (plan_id, number),
    check ((adopted_on is not null and adopting_body is not null) = (state in ('ADOPTED', 'SUPERSEDED')))
);
-- The service refuses both already; these hold whatever writes here.
create unique index plan_revision_one_open on plan_revision (plan_id) where state in ('DRAFT', 'SUBMITTED');
create unique index plan_revision_one_in_force on plan_revision (plan_id) where state = 'ADOPTED';

-- Who did what, when and why. Only ever added to; the number of steps is the version of the revision. The subject is for
-- the audit and never leaves in an event.
create table plan_revision_step (
    plan_id  uuid        not null,
    revision integer     not null,
    position integer     not null,
    kind     text        not null,
    at       timestamptz not null,
    subject  text        not null,
    why      text,
    primary key (plan_id, revision, position),
    foreign key (plan_id, revision) references plan_revision
);

-- What a council adopted stays as it was adopted, whoever has the password of this database. All that can still happen
-- is that another revision replaces it.
create function keep_adopted_revision() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
            and new.state in (old.state, 'SUPERSEDED')
            and (new.plan_id, new.number, new.reason, new.copy_of, new.content, new.adopted_on, new.adopting_body)
                is not distinct from
                (old.plan_id, old.number, old.reason, old.copy_of, old.content, old.adopted_on, old.adopting_body) then
        return new;
    end if;
    raise exception 'revision % of plan % was adopted and cannot be changed', old.number, old.plan_id;
end
$$;
create trigger plan_revision_keep_adopted before update or delete on plan_revision
    for each row when (old.state in ('ADOPTED', 'SUPERSEDED')) execute function keep_adopted_revision();
