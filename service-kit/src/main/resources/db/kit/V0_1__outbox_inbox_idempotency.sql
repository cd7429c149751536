-- Events that were decided on and not yet acknowledged by the broker.
create table outbox (
    id             bigint generated always as identity primary key,
    event_id       uuid        not null unique,
    topic          text        not null,
    key            text        not null,
    sequence       bigint      not null,
    type           text        not null,
    subject        text        not null,
    time           timestamptz not null,
    dataref        text        not null,
    correlation_id text,
    data           text -- JSON; null for a tombstone
);

-- The last sequence given out per key. Its row lock, held until commit, makes the ids in the outbox grow per key in the
-- order of the commits.
create table outbox_sequence (
    topic text   not null,
    key   text   not null,
    last  bigint not null,
    primary key (topic, key)
);

-- Events whose effect is in this database. Rows come and go with their effect in one transaction.
create table inbox (
    consumer    text        not null,
    source      text        not null,
    event_id    text        not null,
    received_at timestamptz not null default now(),
    primary key (consumer, source, event_id)
);
create index inbox_received_at on inbox (received_at);

-- Answers to POST requests that came with an Idempotency-Key.
create table idempotency_key (
    owner        text        not null,
    key          text        not null,
    operation    text        not null,
    request_hash text        not null,
    status       integer,
    location     text,
    etag         text,
    body         text,
    created_at   timestamptz not null default now(),
    primary key (owner, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);
