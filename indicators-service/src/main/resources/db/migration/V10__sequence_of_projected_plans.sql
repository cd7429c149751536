-- Which event a plan is taken in from: after a restore of plans-service an older revision can be told later than a newer
-- one. 0: from before this was kept; the number of the revision decides then.
alter table projected_plan add column sequence bigint not null default 0;
