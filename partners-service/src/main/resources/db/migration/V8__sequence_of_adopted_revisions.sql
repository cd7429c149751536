-- Which event the newest adopted revision is from: after a restore of plans-service an older revision can be in force again.
-- 0: from before this was kept; the number of the revision decides then.
alter table plan_view add column adopted_told_at bigint not null default 0;
