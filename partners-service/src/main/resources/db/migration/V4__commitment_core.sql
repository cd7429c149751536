-- The promise is one document; the columns beside it serve search and integrity.
alter table commitment
    add column reference    text,
    add column predecessor  uuid references commitment,
    add column also_under   text[] not null default '{}',
    add column promise      jsonb,
    add column attribution  text,
    add column source       text,
    add column note         text,
    add column paused_from  text,
    add column paused_until date,
    add column switched_on  jsonb not null default '{}',
    add column dropped_themes text[],
    add column standing     jsonb not null default '{"norms": [], "overdue": []}',
    -- The last day on which how it stands was looked at: time alone makes reports overdue and norms fail.
    add column stands_on    date;

update commitment c
set promise = jsonb_strip_nulls(jsonb_build_object(
        'title', c.title,
        'kind', c.kind,
        'responsibilities', (select jsonb_agg(jsonb_build_object('partner', r.partner, 'role', r.role) order by r.position)
                             from commitment_responsibility r where r.commitment_id = c.id),
        'area', c.area,
        'condition', c.condition,
        'deadline', c.deadline,
        'norms', case when c.norm_quantity is null then null else jsonb_build_array(jsonb_build_object(
                'key', 'n1',
                'type', case c.kind when 'AMOUNT' then 'AMOUNT' when 'CAPACITY' then 'CAPACITY'
                                    else case c.norm_unit when '%' then 'SHARE' else 'LEVEL' end end,
                'comparator', c.norm_comparator,
                'quantity', c.norm_quantity,
                'unit', case when c.kind = 'AMOUNT' or c.norm_unit = '%' then null else c.norm_unit end,
                'every', case when c.kind = 'AMOUNT' then 'P1Y' end,
                'text', c.norm_text)) end)),
    dropped_themes = case when c.attention_reason is null then null else array[c.theme] end;

alter table commitment
    alter column promise set not null,
    drop column condition,
    drop column norm_comparator,
    drop column norm_quantity,
    drop column norm_unit,
    drop column norm_text,
    drop column attention_reason;
alter table commitment rename column attention_since_revision to dropped_since_revision;
create unique index commitment_reference on commitment (plan_id, reference);
create index commitment_flagged on commitment (plan_id) where dropped_since_revision is not null;
create unique index commitment_carried_over on commitment (predecessor, plan_id);
create index commitment_area on commitment (area) where area is not null;

alter table commitment_responsibility
    add column unit          text,
    add column agreed        boolean,
    add column answered_at   timestamptz,
    add column answer_reason text;
update commitment_responsibility set agreed = true, answered_at = agreed_at where agreed_at is not null;
alter table commitment_responsibility drop column agreed_at;

alter table commitment_step add column partner text;

alter table progress_report
    add column version           integer not null default 1,
    add column content           jsonb   not null default '{"values": [], "evidence": []}',
    add column correction_reason text;
update progress_report set content = jsonb_build_object(
        'values', jsonb_build_array(jsonb_build_object('norm', 'n1', 'quantity', quantity)), 'evidence', '[]'::jsonb)
where quantity is not null;
alter table progress_report drop column quantity;

-- What a report said before it was corrected, and the present version too. Only ever added to.
create table progress_report_version (
    report_id         uuid        not null references progress_report,
    version           integer     not null,
    text              text        not null,
    content           jsonb       not null,
    reported_at       timestamptz not null,
    subject           text        not null,
    correction_reason text,
    primary key (report_id, version)
);
insert into progress_report_version (report_id, version, text, content, reported_at, subject)
select id, version, text, content, reported_at, 'unknown' from progress_report;
