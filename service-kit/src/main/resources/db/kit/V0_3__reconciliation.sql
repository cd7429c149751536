-- Runs that brought this database and the topics in line again, after the database was put back to an earlier moment.
create table reconciliation (
    id          uuid        primary key,
    started_at  timestamptz not null default now(),
    finished_at timestamptz -- null: under way, or interrupted and to be gone on with
);

-- What a run did, per topic.
create table reconciliation_topic (
    reconciliation    uuid    not null references reconciliation,
    topic             text    not null,
    records           bigint  not null default 0, -- that were read
    sequences_raised  bigint  not null default 0, -- keys
    lost              bigint  not null default 0, -- events that are newer than what the database had
    sent_before       bigint  not null default 0, -- rows of the outbox that were on the topic already
    sequenced_anew    bigint  not null default 0, -- rows of the outbox whose sequence another event has
    published         bigint  not null default 0, -- keys whose present state was published again
    tombstones        bigint  not null default 0, -- keys that the database does not have
    refused           bigint  not null default 0, -- events of others that cannot be taken in now
    forgotten         bigint  not null default 0, -- keys of a view that are no longer on the topic
    primary key (reconciliation, topic)
);

-- What somebody has to look at: what the database lost, whole, as the topic may not keep it, and what was refused.
create table reconciliation_entry (
    id             bigint generated always as identity primary key,
    reconciliation uuid        not null references reconciliation,
    kind           text        not null check (kind in ('LOST', 'REFUSED')),
    topic          text        not null,
    key            text,
    type           text,
    event_id       text,
    sequence       bigint,
    time           timestamptz not null,
    reason         text,
    data           text
);
create index reconciliation_entry_in_order on reconciliation_entry (reconciliation, id);
