-- What plans are looked for by in what their revisions say.
alter table plan_revision
    add column theme_keys    jsonb generated always as (jsonb_path_query_array(content, '$.themes.**.key')) stored,
    add column safety_fields jsonb generated always as (jsonb_path_query_array(content, '$.themes.**.safetyField')) stored,
    -- Title, reference and texts in one: the words that are looked for may stand in any of them. They come from two
    -- tables, which a generated column cannot do.
    add column search        tsvector;

-- The texts that people wrote and the codes of indicators, and none of the names that the product gives to kinds of
-- things: a plan that has a partner need not speak of partners.
create function plan_revision_texts(content jsonb) returns jsonb language sql immutable return
    jsonb_path_query_array(
        content,
        'strict $.** ? (@.type() == "object").keyvalue() ? (@.key like_regex "^(principles|openFields|relatedPolicy|focusAreas|title|number|objective|intendedResults|indicator|name|printed|baselinePrinted|item|source|reason|comparedTo)$").value');

create function plan_revision_search(reference text, title text, content jsonb) returns tsvector
        language plpgsql immutable as $$
begin
    return to_tsvector('pg_catalog.dutch', reference || ' ' || title)
        || jsonb_to_tsvector('pg_catalog.dutch', plan_revision_texts(content), '["string"]');
exception when program_limit_exceeded then
    -- A vector holds about a megabyte of different words: of what is longer, only the beginning is found.
    return to_tsvector(
        'pg_catalog.dutch', left(reference || ' ' || title || ' ' || plan_revision_texts(content)::text, 100000));
end
$$;

create function set_plan_revision_search() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' or new.content is distinct from old.content then
        select plan_revision_search(reference, title, new.content) into new.search from plan where id = new.plan_id;
    end if;
    return new;
end
$$;
create trigger plan_revision_set_search before insert or update of content on plan_revision
    for each row execute function set_plan_revision_search();

create function set_plan_search() returns trigger language plpgsql as $$
begin
    update plan_revision set search = plan_revision_search(new.reference, new.title, content) where plan_id = new.id;
    return null;
end
$$;
create trigger plan_set_search after update of reference, title on plan
    for each row when ((old.reference, old.title) is distinct from (new.reference, new.title))
    execute function set_plan_search();

update plan_revision set search = plan_revision_search(plan.reference, plan.title, content)
    from plan where plan.id = plan_id;

create index plan_revision_search on plan_revision using gin (search);
create index plan_revision_theme_keys on plan_revision using gin (theme_keys jsonb_path_ops);
create index plan_revision_safety_fields on plan_revision using gin (safety_fields jsonb_path_ops);
create index plan_parents on plan using gin ((header -> 'parents') jsonb_path_ops);
-- The orders in which plans are listed, beside that of their numbers.
create index plan_title on plan (title collate "nl-x-icu", number);
create index plan_period on plan (period_from, period_to, number);
