-- What organisations say to a commitment. Only ever added to. The subject is for the audit and never leaves this database.
create table reaction (
    id            uuid        primary key,
    -- The order in which reactions came in, and are listed.
    number        bigint      generated always as identity unique,
    commitment_id uuid        not null references commitment,
    partner       text        not null,
    text          text        not null,
    reacted_at    timestamptz not null,
    subject       text        not null,
    organisation  text,
    reason        text
);
create index reaction_commitment on reaction (commitment_id, number);
