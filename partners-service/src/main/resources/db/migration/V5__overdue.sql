-- What was never looked at comes first.
update commitment set stands_on = date '1970-01-01' where stands_on is null;
alter table commitment alter column stands_on set not null;

-- What time alone changes: open commitments that have been agreed, those that were looked at longest ago first.
create index commitment_to_look_at on commitment (stands_on, plan_id)
    where status in ('AGREED', 'UNDER_WAY') or paused_from in ('AGREED', 'UNDER_WAY');
create index commitment_with_overdue_reports on commitment (plan_id) where standing -> 'overdue' <> '[]';
