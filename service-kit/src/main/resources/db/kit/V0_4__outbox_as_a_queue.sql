-- The outbox fills and empties all the time; what is in it lives for milliseconds.

-- Ids are made at random, and nothing looks an event up by its id but a reconciliation, which reads the whole table.
alter table outbox drop constraint outbox_event_id_key;

-- To compress what is deleted at once costs more than it saves; up to a page it stays in its row.
alter table outbox alter column data set storage external;
alter table outbox set (
    toast_tuple_target = 8160,
    -- Emptied fast, and the room kept for what comes next: to give it back asks for a lock that writers wait for.
    autovacuum_vacuum_cost_delay = 0,
    vacuum_truncate = false,
    toast.autovacuum_vacuum_cost_delay = 0,
    toast.vacuum_truncate = false
);

-- Every event changes a row, which should find room on its own page.
alter table outbox_sequence set (fillfactor = 70);
