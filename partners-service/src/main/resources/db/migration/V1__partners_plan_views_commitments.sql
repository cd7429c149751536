create table partner (
    code          text    primary key,
    name          text    not null,
    type          text    not null,
    oin           text,
    jurisdictions varchar[] not null,
    parent        text    references partner,
    version       integer not null
);

-- What is known of a plan, from the events of plans-service.
create table plan_view (
    plan_id        uuid      primary key,
    revision       integer   not null,
    reference      text,
    title          text      not null,
    jurisdictions  varchar[] not null,
    revisions_seen integer[] not null
);

-- Every theme that a plan has or once had; it has those whose last_in is the revision of the plan's view.
create table plan_theme (
    plan_id  uuid    not null references plan_view,
    key      text    not null,
    title    text    not null,
    number   text,
    parent   text,
    last_in  integer not null,
    position integer not null,
    primary key (plan_id, key)
);

create table commitment (
    id                       uuid    primary key,
    -- The order in which commitments were proposed, and are listed.
    number                   bigint  generated always as identity unique,
    plan_id                  uuid    not null,
    theme                    text    not null,
    title                    text    not null,
    kind                     text    not null,
    area                     text,
    condition                text,
    deadline                 text,
    norm_comparator          text,
    norm_quantity            numeric,
    norm_unit                text,
    norm_text                text,
    status                   text    not null,
    attention_reason         text,
    attention_since_revision integer,
    latest_progress          uuid,
    version                  integer not null,
    foreign key (plan_id, theme) references plan_theme
);
create index commitment_plan_theme on commitment (plan_id, theme);
create index commitment_attention on commitment (plan_id) where attention_reason is not null;

create table commitment_responsibility (
    commitment_id uuid    not null references commitment,
    position      integer not null,
    partner       text    not null references partner,
    role          text    not null,
    agreed_at     timestamptz,
    primary key (commitment_id, position)
);
create index commitment_responsibility_partner on commitment_responsibility (partner);

-- Who did what, when and why. Only ever added to. The subject is for the audit and never leaves this database.
create table commitment_step (
    commitment_id uuid        not null references commitment,
    position      integer     not null,
    kind          text        not null,
    status        text        not null,
    at            timestamptz not null,
    subject       text        not null,
    organisation  text,
    reason        text,
    primary key (commitment_id, position)
);

create table progress_report (
    id            uuid        primary key,
    -- The order in which reports came in, and are listed.
    number        bigint      generated always as identity unique,
    commitment_id uuid        not null references commitment,
    partner       text        not null references partner,
    period        text        not null,
    text          text        not null,
    quantity      numeric,
    reported_at   timestamptz not null,
    unique (commitment_id, partner, period)
);
alter table commitment add foreign key (latest_progress) references progress_report;
