-- Everything that was ever said of a target; rows are only added. Without a document: the target left its plan.
create table target_status_version (
    id          text collate "C" not null,
    number      integer          not null,
    plan_id     uuid             not null,
    indicator   text collate "C" not null,
    area        text collate "C" not null,
    cause       jsonb            not null,
    document    jsonb,
    recorded_at timestamptz      not null,
    primary key (id, number)
);
create index target_status_version_plan on target_status_version (plan_id);

create function refuse_change_of_status_version() returns trigger language plpgsql as
$$ begin raise exception 'what was said of a target stays as it was said'; end $$;
create trigger target_status_version_stays before update or delete on target_status_version
    for each row execute function refuse_change_of_status_version();

-- What is said now becomes the first of what was said. Only the day on which it was judged is known, so that it counts
-- from the end of that day.
insert into target_status_version (id, number, plan_id, indicator, area, cause, document, recorded_at)
select id, 1, plan_id, indicator, area,
       '{"kind":"RECOMPUTATION","measurements":[],"measurementCount":0,"text":"opnieuw beoordeeld","textEn":"judged anew"}',
       document,
       least(now(), (((document ->> 'assessedOn')::date + 1)::timestamp at time zone 'Europe/Amsterdam'))
from target_status;
