package nl.driehoek.indicators.status.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.driehoek.indicators.status.StatusFilter;
import nl.driehoek.kit.rest.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * The statement that finds statuses, those of now or those of a moment, by the same filter. It asks only for what the
 * filter gives: a condition that may or may not hold keeps PostgreSQL from the right index.
 *
 * @param sql in order of the id of the status
 */
record StatusSearch(String sql, @Nullable Object[] parameters) {

    /** What is said now. */
    static StatusSearch now(String columns, StatusFilter filter, Cursor page) {
        Conditions where = new Conditions();
        ofPlan(where, filter, page);
        inPlace(where, filter);
        where.add("verdict = ?", filter.verdict());
        where.add("theme = ?", filter.theme());
        where.add("trajectory = ?", filter.trajectory());
        where.add("outcome = ?", filter.outcome());
        where.add("finality = ?", filter.finality());
        return where.search("select " + columns + " from target_status", "order by id limit ?", page.fetch());
    }

    /** What was said at a moment; nothing of targets that had left their plan. */
    static StatusSearch at(Instant moment, StatusFilter filter, Cursor page) {
        Conditions latest = new Conditions();
        ofPlan(latest, filter, page);
        latest.add("recorded_at <= ?", moment);
        StatusSearch versions =
                latest.search("select distinct on (id) * from target_status_version", "order by id, number desc", null);
        Conditions where = new Conditions(versions.parameters());
        where.add("document is not null");
        inPlace(where, filter);
        where.add("document ->> 'verdict' = ?", filter.verdict());
        where.add("document ->> 'theme' = ?", filter.theme());
        where.add("document ->> 'trajectory' = ?", filter.trajectory());
        where.add("document ->> 'outcome' = ?", filter.outcome());
        where.add("document ->> 'finality' = ?", filter.finality());
        return where.search(
                "select document from (" + versions.sql() + ") status", "order by id limit ?", page.fetch());
    }

    private static void ofPlan(Conditions where, StatusFilter filter, Cursor page) {
        where.add("plan_id = ?", filter.planId());
        where.add("id > ?", page.after());
    }

    private static void inPlace(Conditions where, StatusFilter filter) {
        where.add("indicator = ?", filter.indicator());
        where.add("area = ?", filter.area());
    }

    /** All of which must hold. */
    private static final class Conditions {
        private final List<String> all = new ArrayList<>();
        private final List<@Nullable Object> parameters = new ArrayList<>();

        Conditions(@Nullable Object... before) {
            parameters.addAll(List.of(before));
        }

        void add(String condition) {
            all.add(condition);
        }

        void add(String condition, @Nullable Object parameter) {
            if (parameter != null) {
                all.add(condition);
                parameters.add(parameter);
            }
        }

        StatusSearch search(String from, String end, @Nullable Object last) {
            if (last != null) {
                parameters.add(last);
            }
            String where = all.isEmpty() ? "" : " where " + String.join(" and ", all);
            return new StatusSearch(from + where + " " + end, parameters.toArray());
        }
    }
}
