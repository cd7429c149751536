-- What statuses are listed, counted and exported by stands in columns: a document of many kilobytes is then only read to
-- be shown.
alter table target_status
    add column theme               text collate "C",
    add column title               text,
    add column undetermined_reason text,
    add column not_distinguishable boolean,
    add column finality            text,
    add column outcome             text,
    add column trajectory          text,
    add column trend               text;
update target_status
set theme = document ->> 'theme',
    title = document ->> 'title',
    undetermined_reason = document ->> 'undeterminedReason',
    not_distinguishable = coalesce(cast(document ->> 'notDistinguishable' as boolean), false),
    finality = document ->> 'finality',
    outcome = document ->> 'outcome',
    trajectory = document ->> 'trajectory',
    trend = document ->> 'trend';

-- So it need not be taken apart when it is written, and comes back as it was written, letter by letter.
alter table target_status alter column document type json using cast(cast(document as text) as json);
alter table target_status_version
    alter column document type json using cast(cast(document as text) as json),
    alter column cause type json using cast(cast(cause as text) as json);

-- Of a plan in order of id, as they are listed.
create index target_status_of_plan on target_status (plan_id, id);
drop index target_status_plan;

-- PostgreSQL's own compression took two thirds of the time of writing a status, for a third of its bytes. lz4 is many times
-- quicker, where PostgreSQL was built with it: what is kept for ever is compressed by that, or not at all.
alter table target_status alter column document set storage external;
do $$ begin
    alter table target_status_version alter column document set compression lz4;
exception when feature_not_supported or invalid_parameter_value then
    alter table target_status_version alter column document set storage external;
end $$;
