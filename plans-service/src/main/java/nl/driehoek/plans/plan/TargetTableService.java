package nl.driehoek.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.kit.table.Table;
import nl.driehoek.kit.table.TableFaults;
import nl.driehoek.plans.plan.domain.Target;
import nl.driehoek.plans.plan.table.TargetRows;
import org.jspecify.annotations.Nullable;

/** Replaces the targets of a draft by those of a table. */
@ApplicationScoped
public class TargetTableService {
    private final PlanService plans;

    public TargetTableService(PlanService plans) {
        this.plans = plans;
    }

    /**
     * What a table changes, by the keys of targets.
     *
     * @param reordered whether targets that stay stand in another order
     * @param version of the draft as it is stored now
     */
    public record Changes(
            List<String> added,
            List<String> changed,
            List<String> removed,
            int unchanged,
            boolean reordered,
            int version) {}

    /**
     * Reads a table into a draft; one that changes nothing is no step.
     *
     * @param read reads the file and notes what is wrong with it
     * @param dryRun whether only to tell what would change
     */
    @Transactional
    public Changes replace(
            UUID planId,
            int number,
            Function<TableFaults, Table> read,
            boolean dryRun,
            @Nullable String ifMatch,
            Caller caller) {
        var rewritten = plans.rewrite(
                planId,
                number,
                (content, scope) -> {
                    TableFaults faults = new TableFaults();
                    return TargetRows.read(read.apply(faults), content, scope, faults);
                },
                dryRun,
                ifMatch,
                caller);
        return changes(
                byKey(rewritten.before().targets()), byKey(rewritten.after().targets()), rewritten.version());
    }

    private static Changes changes(Map<String, Target> before, Map<String, Target> after, int version) {
        List<String> stay = after.keySet().stream().filter(before::containsKey).toList();
        List<String> changed = stay.stream()
                .filter(key -> !Objects.equals(after.get(key), before.get(key)))
                .toList();
        List<String> stayedBefore =
                before.keySet().stream().filter(after::containsKey).toList();
        List<String> added = new ArrayList<>(after.keySet());
        added.removeAll(before.keySet());
        List<String> removed = new ArrayList<>(before.keySet());
        removed.removeAll(after.keySet());
        return new Changes(added, changed, removed, stay.size() - changed.size(), !stay.equals(stayedBefore), version);
    }

    private static Map<String, Target> byKey(List<Target> targets) {
        Map<String, Target> byKey = new LinkedHashMap<>();
        targets.forEach(target -> byKey.put(target.key(), target));
        return byKey;
    }
}
