-- What an indicator can be beyond a plain number.
alter table indicator
    add column value_type                 text not null default 'NUMBER',
    add column owner                      text,
    add column dimensions                 jsonb not null default '[]',
    add column formula_numerator          text collate "C",
    add column formula_denominator        text collate "C",
    add column formula_factor             numeric,
    add column formula_denominator_period text,
    add column formula_decimals           integer;
create index indicator_formula_numerator on indicator (formula_numerator) where formula_numerator is not null;
create index indicator_formula_denominator on indicator (formula_denominator) where formula_denominator is not null;

-- A text or a document can be observed as well, and what was recorded can be taken back by a version that says so.
alter table measurement
    add column text_value text,
    add column link       text,
    add column publisher  text,
    add column withdrawn  boolean not null default false,
    add column import_id  uuid,
    add check (not withdrawn or value is null and text_value is null and link is null);
