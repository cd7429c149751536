-- Holds these indicators and those that are calculated from them until the transaction ends, and says which they are. A
-- function, for each of its statements sees what others committed while the one before it waited: first no formula changes
-- any more, then it is read what follows from what. Always in the same order, by what is locked in fact, so that two
-- transactions never wait for each other; two codes that share a number wait for each other without need.
create function hold_indicators(formulas integer, indicators integer, codes text[]) returns text[] language plpgsql as
$$
declare
    held text[];
begin
    perform pg_advisory_xact_lock_shared(formulas, 0);
    if exists (select from indicator where formula_numerator = any (codes) or formula_denominator = any (codes)) then
        with recursive following (code) as (
            select given.code collate "C" from unnest(codes) as given (code)
            union
            select i.code from indicator i
            join following f on i.formula_numerator = f.code or i.formula_denominator = f.code)
        select array_agg(code) into held from following;
    else
        held := codes;
    end if;
    perform pg_advisory_xact_lock(indicators, number)
    from (select distinct hashtext(one.code) as number from unnest(held) as one (code) order by number) as in_order;
    return held;
end
$$;

-- An area and those that hold it, the narrowest first; empty when there is no such area. Step by step, for a recursive query
-- reads all areas at each step.
create function area_path(start text) returns text[] language plpgsql stable as
$$
declare
    path  text[] := '{}';
    here  text   := start;
    above text;
begin
    while here is not null and here <> all (path) loop
        select a.parent into above from area a where a.code = here;
        exit when not found;
        path := path || here;
        here := above;
    end loop;
    return path;
end
$$;

-- The latest version of each of these measurements. One by one: a query for any of several is planned anew each time, since
-- how many there are says more of its costs than planning does, and that costs several times what the reading does.
create function latest_measurements(ids uuid[]) returns setof measurement language plpgsql stable rows 1 as
$$
declare
    one uuid;
begin
    foreach one in array ids loop
        return query select m.* from measurement m where m.id = one order by m.version desc limit 1;
    end loop;
end
$$;

-- A short range needs no other plan for another series; planning it each time costs more than reading it.
alter function measurements_under(text[]) set plan_cache_mode = force_generic_plan;
