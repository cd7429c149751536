-- Holds those of these indicators that nobody else holds, and that nothing is calculated from, until the transaction ends;
-- says which they are. Waits for nobody, so that a figure that has to wait keeps no others waiting.
create function try_hold_indicators(formulas integer, indicators integer, codes text[]) returns text[] language plpgsql as
$$
declare
    free text[];
begin
    if not pg_try_advisory_xact_lock_shared(formulas, 0) then
        return '{}';
    end if;
    select coalesce(array_agg(given.code), '{}') into free from unnest(codes) as given (code)
    where not exists (select from indicator where formula_numerator = given.code or formula_denominator = given.code);
    return (
        select coalesce(array_agg(one.code), '{}') from unnest(free) as one (code)
        where pg_try_advisory_xact_lock(indicators, hashtext(one.code)));
end
$$;

-- What is said now, as a digest of the document but for its day: what is judged anew mostly says the same or plainly
-- something else, and need not be compared with a document of many kilobytes. Null for what was kept before.
alter table target_status add column digest text;

-- Whoever writes a document without its digest, as earlier versions do while replicas are replaced, leaves none.
create function forget_digest() returns trigger language plpgsql as $$ begin new.digest := null; return new; end $$;
create trigger forget_digest before update of document on target_status
for each row when (new.digest is not distinct from old.digest) execute function forget_digest();
