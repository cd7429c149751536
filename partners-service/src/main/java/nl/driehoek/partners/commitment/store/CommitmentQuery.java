package nl.driehoek.partners.commitment.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.driehoek.partners.commitment.CommitmentFilter;
import nl.driehoek.partners.commitment.Sight;
import org.jspecify.annotations.Nullable;

/** Which commitments are wanted and may be seen, as the database is asked for them. */
final class CommitmentQuery {
    private static final String HAS_PART =
            "exists (select 1 from CommitmentEntity x join x.responsibilities r where x.id = c.id and r.partner %s)";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    private CommitmentQuery() {}

    static CommitmentQuery of(CommitmentFilter filter, Sight sight) {
        CommitmentQuery query = new CommitmentQuery();
        query.equal("planId", filter.planId());
        query.equal("reference", filter.reference());
        query.equal("status", filter.status());
        query.equal("kind", filter.kind());
        query.equal("area", filter.area());
        query.theme(filter.theme());
        query.partner(filter);
        if (filter.needsAttention() != null) {
            query.attention(filter.needsAttention());
        }
        if (!sight.all()) {
            query.see(sight);
        }
        return query;
    }

    CommitmentQuery after(long number) {
        conditions.add("c.number > :after");
        values.put("after", number);
        return this;
    }

    String text() {
        return "from CommitmentEntity c where " + String.join(" and ", conditions) + " order by c.number";
    }

    Map<String, Object> values() {
        return values;
    }

    private void equal(String field, @Nullable Object value) {
        if (value != null) {
            conditions.add("c." + field + " = :" + field);
            values.put(field, value);
        }
    }

    private void theme(@Nullable String theme) {
        if (theme != null) {
            conditions.add("(c.theme = :theme or array_contains(c.alsoUnder, :theme))");
            values.put("theme", theme);
        }
    }

    private void partner(CommitmentFilter filter) {
        if (filter.partner() != null) {
            String role = filter.role() == null ? "" : " and r.role = :role";
            conditions.add(HAS_PART.formatted("= :partner" + role));
            values.put("partner", filter.partner());
            if (filter.role() != null) {
                values.put("role", filter.role());
            }
        }
    }

    /** As the domain says: a dropped theme, or an open proposal that somebody declined. */
    private void attention(boolean needed) {
        String declined = "exists (select 1 from CommitmentEntity y join y.responsibilities d where y.id = c.id"
                + " and d.agreed = false)";
        String open = "c.status not in (FULFILLED, NOT_FULFILLED, WITHDRAWN)";
        String needs = "(c.droppedSinceRevision is not null or (" + open + " and " + declined + "))";
        conditions.add(needed ? needs : "not " + needs);
    }

    private void see(Sight sight) {
        String onSeenPlan = "c.planId in :plans";
        values.put("plans", sight.plans());
        if (sight.organisations().isEmpty()) {
            conditions.add(onSeenPlan);
        } else {
            conditions.add("(" + onSeenPlan + " or " + HAS_PART.formatted("in :organisations") + ")");
            values.put("organisations", sight.organisations());
        }
    }
}
