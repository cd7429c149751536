-- The header of a plan becomes one document, like the content of a revision: it is stored as it is read. The columns
-- beside it serve search.
alter table plan add column header jsonb;
update plan set header = jsonb_strip_nulls(jsonb_build_object(
    'reference', reference,
    'title', title,
    'kind', kind,
    'jurisdictions', to_jsonb(jurisdictions),
    'period', jsonb_build_object('from', period_from, 'to', period_to),
    'owners', '[]'::jsonb,
    'parents', coalesce(
        (select jsonb_agg(jsonb_build_object('relation', 'ELABORATES', 'planId', parent)) from unnest(parents) parent),
        '[]'::jsonb),
    'predecessor', case when predecessor is null then null else jsonb_build_object('planId', predecessor) end,
    'documentDates', '[]'::jsonb));
alter table plan alter column header set not null;
alter table plan drop column parents, drop column predecessor;
