create table thing (
    code    text primary key,
    size    numeric not null,
    version integer not null
);
