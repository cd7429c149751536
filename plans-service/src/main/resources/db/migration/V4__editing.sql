-- The header of a plan can be changed, and a plan can be archived after its period.
alter table plan
    -- Grows with everything that is done with the plan itself; its revisions have versions of their own.
    add column version     integer     not null default 1,
    add column archived_at timestamptz;

-- Who changed the header, or archived the plan, when and why. The subject is for the audit and never leaves in an event.
create table plan_step (
    plan_id  uuid        not null references plan,
    position integer     not null,
    kind     text        not null check (kind in ('HEADER_CHANGED', 'ARCHIVED')),
    at       timestamptz not null,
    subject  text        not null,
    members  varchar[]   not null,
    why      text,
    primary key (plan_id, position)
);

-- Only ever added to, whoever has the password of this database.
create function keep_plan_step() returns trigger language plpgsql as $$
begin
    raise exception 'step % of plan % was taken and cannot be changed', old.position, old.plan_id;
end
$$;
create trigger plan_step_keep before update or delete on plan_step for each row execute function keep_plan_step();
