-- Further spellings under which sources print an area, and the areas in whose place it came.
alter table area
    add column names        text[] not null default '{}',
    add column predecessors jsonb  not null default '[]';

-- A printed name is looked up to the letter.
create index area_name on area (name);
create index area_names on area using gin (names);
-- Few areas have predecessors; they are gone through to find the successors of one.
create index area_with_predecessors on area (code) where predecessors <> '[]';
create index area_parent on area (parent);
