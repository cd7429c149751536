create table area (
    code       text collate "C" primary key,
    name       text    not null,
    type       text    not null,
    parent     text collate "C" references area (code),
    valid_from date,
    valid_to   date,
    version    integer not null
);

create table indicator (
    code              text collate "C" primary key,
    name              text    not null,
    description       text,
    unit              text    not null,
    scale_min         numeric,
    scale_max         numeric,
    source            text    not null,
    frequency         text    not null,
    desired_direction text    not null,
    aggregation       text    not null,
    version           integer not null
);

-- One row per version; a correction adds a row. Rows are never updated or deleted.
create table measurement (
    id                 uuid             not null,
    version            integer          not null check (version > 0),
    sort_key           text collate "C" not null,
    indicator          text collate "C" not null references indicator (code),
    area               text collate "C" not null references area (code),
    breakdown          text             not null,
    period             text             not null,
    value              numeric,
    observation_status text             not null,
    margin_lower       numeric,
    margin_upper       numeric,
    series_break       boolean          not null,
    withheld           boolean          not null check (not withheld or value is null),
    source             text,
    recorded_by        text             not null,
    recorded_at        timestamptz      not null,
    correction_reason  text,
    primary key (id, version),
    unique (indicator, area, breakdown, period, version)
);
create unique index measurement_in_order on measurement (sort_key, version desc);
