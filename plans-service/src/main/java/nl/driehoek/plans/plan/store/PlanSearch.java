package nl.driehoek.plans.plan.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.driehoek.plans.plan.ListedPlan;
import nl.driehoek.plans.plan.PlanFilter;
import nl.driehoek.plans.plan.PlanOrder;
import nl.driehoek.plans.plan.PlanOrder.Place;
import nl.driehoek.plans.plan.PlanQuery;
import nl.driehoek.plans.plan.Sight;
import org.jspecify.annotations.Nullable;

/** Finds plans, also by what their revisions say. In SQL, for it leans on what PostgreSQL does with texts and JSON. */
@ApplicationScoped
public class PlanSearch {
    /** Titles in the order of a Dutch index, whatever the database was made with. */
    private static final String TITLE = "p.title collate \"nl-x-icu\"";

    private final EntityManager entities;
    private final PlanStore plans;

    public PlanSearch(EntityManager entities, PlanStore plans) {
        this.entities = entities;
        this.plans = plans;
    }

    /**
     * The plans that a caller may see and that fit a query.
     *
     * @param parentReference by which the parent may be named, too; null when the caller may not see it
     * @param after the place that they come after; null for the first
     */
    public List<ListedPlan> find(
            PlanQuery query,
            @Nullable String parentReference,
            Sight sight,
            PlanOrder order,
            @Nullable Place after,
            int count) {
        Conditions conditions = new Conditions();
        ofThePlan(query.plan(), conditions);
        ofTheParent(query.parent(), parentReference, conditions);
        String seesDrafts = seesDrafts(sight, conditions);
        conditions.add("(p.revision_in_force is not null or " + seesDrafts + ")");
        if (query.asksForContent()) {
            ofTheContent(query, seesDrafts, conditions);
        }
        if (after != null) {
            after(order, after, conditions);
        }
        Query found = entities.createNativeQuery(
                "select p.* from plan p where " + conditions + " order by " + sorting(order), PlanEntity.class);
        conditions.values.forEach(found::setParameter);
        List<?> rows = found.setMaxResults(count).getResultList();
        return rows.stream()
                .map(PlanEntity.class::cast)
                .map(entity -> new ListedPlan(entity.number, plans.outline(entity)))
                .toList();
    }

    private static void ofThePlan(PlanFilter filter, Conditions conditions) {
        conditions.add("p.reference = :reference", "reference", filter.reference());
        conditions.add("p.jurisdictions @> " + codes("jurisdiction"), "jurisdiction", filter.jurisdiction());
        conditions.add(
                "p.kind = :kind",
                "kind",
                filter.kind() == null ? null : filter.kind().name());
        conditions.add(":year between p.period_from and p.period_to", "year", filter.year());
        if (filter.archived() != null) {
            conditions.add(filter.archived() ? "p.archived_at is not null" : "p.archived_at is null");
        }
    }

    private static void ofTheParent(@Nullable UUID parent, @Nullable String reference, Conditions conditions) {
        if (parent == null) {
            return;
        }
        conditions.values.put("parent", parent.toString());
        String byId = "p.header -> 'parents' @> jsonb_build_array(jsonb_build_object('planId', cast(:parent as text)))";
        if (reference == null) {
            conditions.add(byId);
            return;
        }
        conditions.values.put("parentReference", reference);
        // Who gives an id means that plan, whatever the reference beside it.
        conditions.add("(" + byId + " or (p.header -> 'parents' @>"
                + " jsonb_build_array(jsonb_build_object('reference', cast(:parentReference as text)))"
                + " and jsonb_path_exists(p.header, '$.parents[*] ? (@.reference == $r && !exists(@.planId))',"
                + " jsonb_build_object('r', cast(:parentReference as text)))))");
    }

    /** What everybody may look into is in force; a draft, or what was submitted, is for who works on it. */
    private static void ofTheContent(PlanQuery query, String seesDrafts, Conditions conditions) {
        Conditions revision = new Conditions();
        revision.add("r.plan_id = p.id");
        revision.add("(r.state = 'ADOPTED' or (r.state in ('DRAFT', 'SUBMITTED') and " + seesDrafts + "))");
        revision.add("r.theme_keys @> to_jsonb(cast(:theme as text))", "theme", query.theme());
        revision.add(
                "r.safety_fields @> to_jsonb(cast(:safetyField as text))",
                "safetyField",
                query.safetyField() == null ? null : query.safetyField().name());
        revision.add("r.search @@ websearch_to_tsquery('pg_catalog.dutch', :text)", "text", query.text());
        conditions.add("exists (select from plan_revision r where " + revision + ")");
        conditions.values.putAll(revision.values);
    }

    private static String seesDrafts(Sight sight, Conditions conditions) {
        if (sight.all() || sight.jurisdictions().isEmpty()) {
            return String.valueOf(sight.all());
        }
        List<String> names = new ArrayList<>();
        for (String code : sight.jurisdictions()) {
            String name = "own" + names.size();
            conditions.values.put(name, code);
            names.add(name);
        }
        return names.stream()
                .map(name -> "p.jurisdictions @> " + codes(name))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String codes(String parameter) {
        return "cast(array[:" + parameter + "] as varchar[])";
    }

    private static void after(PlanOrder order, Place place, Conditions conditions) {
        String beyond = order.descending() ? "<" : ">";
        conditions.values.put("number", place.number());
        switch (order.by()) {
            case NUMBER -> conditions.add("p.number " + beyond + " :number");
            case TITLE -> {
                conditions.values.put("title", place.value());
                conditions.add("(" + TITLE + ", p.number) " + beyond + " (:title, :number)");
            }
            case PERIOD -> {
                conditions.values.put("from", place.years()[0]);
                conditions.values.put("to", place.years()[1]);
                conditions.add("(p.period_from, p.period_to, p.number) " + beyond + " (:from, :to, :number)");
            }
        }
    }

    private static String sorting(PlanOrder order) {
        List<String> columns =
                switch (order.by()) {
                    case NUMBER -> List.of("p.number");
                    case TITLE -> List.of(TITLE, "p.number");
                    case PERIOD -> List.of("p.period_from", "p.period_to", "p.number");
                };
        return columns.stream()
                .map(column -> column + (order.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    /** Conditions that must all hold, with the values of their parameters. */
    private static final class Conditions {
        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        void add(String condition) {
            all.add(condition);
        }

        /** A condition on what was asked for; on nothing, when it was not. */
        void add(String condition, String parameter, @Nullable Object value) {
            if (value != null) {
                all.add(condition);
                values.put(parameter, value);
            }
        }

        @Override
        public String toString() {
            return String.join(" and ", all);
        }
    }
}
