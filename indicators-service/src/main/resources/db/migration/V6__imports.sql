-- How the figures in a publisher's file are to be read.
create table import_mapping (
    key      text collate "C" primary key,
    document jsonb   not null,
    version  integer not null
);

-- Who asked for which file to be taken in, and how far that is. The mapping is kept as it was when it was asked.
create table import_job (
    id                uuid        primary key,
    number            bigint      generated always as identity unique,
    fingerprint       text        not null,
    mapping           text collate "C" not null,
    mapping_document  jsonb       not null,
    url               text,
    file_name         text,
    file_type         text,
    file_size         bigint,
    file_sha256       text,
    dry_run           boolean     not null,
    correction_reason text,
    areas             text[]      not null,
    requested_by      text        not null,
    jurisdictions     text[]      not null,
    everywhere        boolean     not null,
    correlation_id    text,
    state             text        not null,
    cancel_requested  boolean     not null default false,
    requested_at      timestamptz not null,
    started_at        timestamptz,
    ended_at          timestamptz,
    -- The process that works on it and when it last said so; by the database's clock, which all replicas share.
    worker            uuid,
    heartbeat_at      timestamptz,
    attempts          integer     not null default 0,
    bytes_read        bigint      not null default 0,
    rows_read         bigint      not null default 0,
    figures           bigint      not null default 0,
    applied           bigint      not null default 0,
    result            jsonb
);
create unique index import_job_under_way on import_job (fingerprint) where state in ('QUEUED', 'READING', 'APPLYING');
create index import_job_to_do on import_job (number) where state in ('QUEUED', 'READING', 'APPLYING');

-- The file itself, until the job has ended.
create table import_content (
    job     uuid    not null references import_job (id),
    number  integer not null,
    content bytea   not null,
    primary key (job, number)
);

-- What was read and is to be compared with what is known, until the job has ended. A job that is taken up again reads its
-- file anew, so this need not survive a crash of the database.
create unlogged table import_figure (
    job                uuid             not null,
    position           bigint           not null,
    line               bigint           not null,
    column_name        text             not null,
    indicator          text collate "C" not null,
    area               text collate "C" not null,
    breakdown          text collate "C" not null,
    period             text collate "C" not null,
    value              numeric,
    observation_status text             not null,
    margin_lower       numeric,
    margin_upper       numeric,
    series_break       boolean          not null,
    withheld           boolean          not null,
    source             text,
    publisher          text,
    text_value         text,
    link               text,
    correction_reason  text
);
create index import_figure_job on import_figure (job);

-- What became of the rows, as far as it is kept.
create table import_row (
    job         uuid   not null references import_job (id),
    number      bigint not null,
    line        bigint not null,
    column_name text,
    outcome     text   not null,
    skipped     jsonb,
    faults      jsonb  not null,
    primary key (job, number)
);
