-- What a calculated measurement follows from; null when it was measured.
alter table measurement add column derivation jsonb;
