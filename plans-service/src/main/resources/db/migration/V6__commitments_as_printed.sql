-- Commitments hold several norms and several reasons for attention. What is held already takes that form: the topic is not
-- read again for it, and an event of each commitment comes with its next change.

update commitment_view
set document = jsonb_strip_nulls((document - 'norm' - 'needsAttention') || jsonb_build_object(
        'alsoUnder', '[]'::jsonb,
        'norms', case when document -> 'norm' is null then '[]'::jsonb else jsonb_build_array(jsonb_build_object(
                'key', 'n1',
                'type', case when document ->> 'kind' = 'AMOUNT' then 'AMOUNT'
                             when document -> 'norm' ->> 'unit' = '%' then 'SHARE'
                             else 'LEVEL' end,
                'comparator', document -> 'norm' -> 'comparator',
                'quantity', document -> 'norm' -> 'quantity',
                'unit', case when document ->> 'kind' = 'AMOUNT' or document -> 'norm' ->> 'unit' = '%' then null
                             else document -> 'norm' -> 'unit' end,
                'text', document -> 'norm' -> 'text')) end,
        'attention', case when document -> 'needsAttention' is null then '[]'::jsonb
                          else jsonb_build_array(document -> 'needsAttention') end,
        'overdueReports', 0,
        'detailsOmitted', false))
where document is not null;
