-- One index less to keep for every figure: the order (sort_key is series, last month and period) says the same, and what
-- asks for a series or an indicator asks for a range of it.
alter table measurement
    drop constraint measurement_indicator_area_breakdown_period_version_key,
    drop constraint measurement_indicator_fkey,
    drop constraint measurement_area_fkey;

-- All versions of everything whose series is one of these texts or begins with one (indicator; indicator and area). In a
-- loop, for the planner takes a join on ranges for one that reads much of the table.
create function measurements_under(prefixes text[]) returns setof measurement language plpgsql stable as
$$
declare
    prefix text;
begin
    foreach prefix in array prefixes loop
        return query select m.* from measurement m where m.sort_key > prefix || '|' and m.sort_key < prefix || '}';
    end loop;
end
$$;

-- What the foreign keys kept, at no cost for each figure: what something was recorded of neither goes nor gets another code.
create function refuse_change_of_measured_code() returns trigger language plpgsql as
$$
declare
    one  text;
    used boolean;
begin
    if tg_op = 'UPDATE' and new.code = old.code then
        return new;
    end if;
    lock table measurement in share row exclusive mode;
    if tg_table_name = 'indicator' then
        used := exists (select from measurements_under(array [old.code]));
    else
        for one in select code from indicator loop
            used := exists (select from measurements_under(array [one || '|' || old.code]));
            exit when used;
        end loop;
    end if;
    if used then
        raise exception '% % is in use: something was recorded of it', tg_table_name, old.code
            using errcode = 'foreign_key_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger area_is_measured before delete or update of code on area
    for each row execute function refuse_change_of_measured_code();
create trigger indicator_is_measured before delete or update of code on indicator
    for each row execute function refuse_change_of_measured_code();
