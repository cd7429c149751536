-- Which systems may report measurements, about what, and by which keys they are known.
create table report_source (
    source   text collate "C" primary key,
    document jsonb   not null,
    version  integer not null
);
