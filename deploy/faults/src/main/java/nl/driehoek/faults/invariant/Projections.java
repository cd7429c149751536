package nl.driehoek.faults.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.driehoek.faults.installation.Sql;

/** What services know of each other, compared with what the other has. */
final class Projections {

    private static final int TOLD = 5;

    private final Sql sql;

    Projections(Sql sql) {
        this.sql = sql;
    }

    List<String> differences() {
        List<String> differences = new ArrayList<>();
        compare(
                differences,
                "indicators in plans-service",
                "indicators",
                "select code, version || ' ' || name from indicator",
                "plans",
                "select code, version || ' ' || name from known_indicator where version is not null");
        compare(
                differences,
                "statuses in plans-service",
                "indicators",
                "select id, concat_ws(' ', verdict, document ->> 'revision', document ->> 'assessedOn',"
                        + " document ->> 'due', document ->> 'printed') from target_status",
                "plans",
                "select id, concat_ws(' ', document ->> 'verdict', document ->> 'revision',"
                        + " document ->> 'assessedOn', document ->> 'due', document ->> 'printed')"
                        + " from target_status_view where document is not null");
        compare(
                differences,
                "commitments in plans-service",
                "partners",
                "select id::text, concat_ws(' ', plan_id, theme, status, title) from commitment",
                "plans",
                "select id, concat_ws(' ', plan_id, document ->> 'theme', document ->> 'status', document ->> 'title')"
                        + " from commitment_view where document is not null");
        String inForce = "select id::text, revision_in_force from plan where revision_in_force is not null";
        compare(
                differences,
                "revisions in force in indicators-service",
                "plans",
                inForce,
                "indicators",
                "select id::text, revision from projected_plan where revision > 0");
        compare(
                differences,
                "revisions in force in partners-service",
                "plans",
                inForce,
                "partners",
                // It keeps a plan that is no more, for commitments stand on it.
                "select plan_id::text, revision from plan_view where revision is not null",
                true);
        compare(
                differences,
                "targets in indicators-service",
                "plans",
                "select plan_id || '.' || (target ->> 'key'), number || ' ' || (target ->> 'printed')"
                        + " from plan_revision, jsonb_array_elements(content -> 'targets') target"
                        + " where state = 'ADOPTED'",
                "indicators",
                "select plan_id || '.' || (document ->> 'key'), (document ->> 'revision') || ' '"
                        + " || (document -> 'goal' ->> 'printed') from target");
        compare(
                differences,
                "submitted revisions in partners-service",
                "plans",
                "select plan_id::text, number from plan_revision where state = 'SUBMITTED'",
                "partners",
                "select plan_id::text, consulted_revision from plan_view v where consulted_revision is not null and"
                        + " consultation_told_at > consultation_ended_at and consulted_revision > coalesce(revision, 0)");
        return differences;
    }

    private void compare(
            List<String> differences,
            String what,
            String sourceDatabase,
            String source,
            String copyDatabase,
            String copy) {
        compare(differences, what, sourceDatabase, source, copyDatabase, copy, false);
    }

    /** @param keeps whether the copy keeps what the source has no more */
    private void compare(
            List<String> differences,
            String what,
            String sourceDatabase,
            String source,
            String copyDatabase,
            String copy,
            boolean keeps) {
        Map<String, String> right = sql.map(sourceDatabase, source);
        Map<String, String> known = sql.map(copyDatabase, copy);
        Set<String> keys = new TreeSet<>(right.keySet());
        if (!keeps) {
            keys.addAll(known.keySet());
        }
        List<String> wrong = keys.stream()
                .filter(key -> !right.getOrDefault(key, "nothing").equals(known.getOrDefault(key, "nothing")))
                .map(key -> key + " is " + known.getOrDefault(key, "nothing") + ", the source has "
                        + right.getOrDefault(key, "nothing"))
                .toList();
        if (!wrong.isEmpty()) {
            differences.add("projection: " + wrong.size() + " " + what + " differ: "
                    + String.join("; ", wrong.subList(0, Math.min(TOLD, wrong.size()))));
        }
    }
}
