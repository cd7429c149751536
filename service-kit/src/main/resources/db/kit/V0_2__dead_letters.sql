-- Events that this service could not take, as its dead-letter topic has them, and what was decided about each.
create table dead_letter (
    id              uuid primary key default gen_random_uuid(),
    position        bigint generated always as identity unique, -- in the order in which they were found
    -- Where the record stood before. The digest tells records apart that stood in the same place of a topic that was made
    -- anew.
    topic           text        not null,
    partition       integer     not null,
    record_offset   bigint      not null,
    digest          text        not null,
    key             bytea, -- bytes, as a text cannot hold every key
    value           bytea, -- null for a tombstone
    headers         text        not null, -- JSON array of name and value in base64
    type            text,
    event_id        text,
    event_time      text, -- as the event says it, which may be nonsense
    arrived_at      timestamptz not null, -- on the dead-letter topic
    reason          text        not null, -- of the last refusal
    state           text        not null default 'WAITING' check (state in ('WAITING', 'REPLAYED', 'DISCARDED')),
    attempts        integer     not null default 0, -- replays that were refused
    last_attempt_at timestamptz,
    ended_at        timestamptz,
    ended_by        text,
    discard_reason  text,
    unique (topic, partition, record_offset, digest),
    check ((state = 'WAITING') = (ended_at is null)),
    check ((state = 'DISCARDED') = (discard_reason is not null))
);
create index dead_letter_waiting on dead_letter (position) where state = 'WAITING';
create index dead_letter_ended_at on dead_letter (ended_at) where ended_at is not null;

-- How far the dead-letter topic was read, in the transaction of what was read: no offset at the broker can get lost.
create table dead_letter_reading (
    topic       text    not null,
    partition   integer not null,
    next_offset bigint  not null,
    primary key (topic, partition)
);
