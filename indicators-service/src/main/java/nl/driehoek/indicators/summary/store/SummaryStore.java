package nl.driehoek.indicators.summary.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.indicators.status.domain.Finality;
import nl.driehoek.indicators.status.domain.Outcome;
import nl.driehoek.indicators.status.domain.Trajectory;
import nl.driehoek.indicators.status.domain.Trend;
import nl.driehoek.indicators.status.domain.UndeterminedReason;
import nl.driehoek.indicators.status.domain.Verdict;
import nl.driehoek.indicators.summary.domain.Tally;
import org.jspecify.annotations.Nullable;

/** Counts statuses where they are kept: a plan can have tens of thousands. */
@ApplicationScoped
public class SummaryStore {
    private static final String PLANS = """
            select distinct plan_id from target_status where cast(plan_id as text) > :after order by plan_id limit :limit""";

    private static final String TALLIES = """
            select plan_id as plan, theme, max(title) as title, verdict, undetermined_reason as undetermined,
                   not_distinguishable as indistinct, finality, outcome, trajectory, trend, count(*) as number
            from target_status
            where plan_id in (:plans)
            group by plan_id, theme, verdict, undetermined_reason, not_distinguishable, finality, outcome, trajectory,
                     trend""";

    private final EntityManager database;

    SummaryStore(EntityManager database) {
        this.database = database;
    }

    /** Plans that have statuses, in order of their id as text. */
    public List<UUID> plans(String after, int limit) {
        return database.createNativeQuery(PLANS, UUID.class)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** The statuses of these plans, counted; a plan without statuses is not in it. */
    public Map<UUID, List<Tally>> tallies(Collection<UUID> plans) {
        Map<UUID, List<Tally>> tallies = new HashMap<>();
        if (plans.isEmpty()) {
            return tallies;
        }
        List<Tuple> rows = database.createNativeQuery(TALLIES, Tuple.class)
                .setParameter("plans", plans)
                .getResultList();
        rows.forEach(row -> tallies.computeIfAbsent(row.get("plan", UUID.class), plan -> new ArrayList<>())
                .add(tally(row)));
        return tallies;
    }

    private static Tally tally(Tuple row) {
        return new Tally(
                row.get("theme", String.class),
                row.get("title", String.class),
                Verdict.valueOf(row.get("verdict", String.class)),
                value(UndeterminedReason.class, row.get("undetermined", String.class)),
                row.get("indistinct", Boolean.class),
                Finality.valueOf(row.get("finality", String.class)),
                value(Outcome.class, row.get("outcome", String.class)),
                value(Trajectory.class, row.get("trajectory", String.class)),
                Trend.valueOf(row.get("trend", String.class)),
                row.get("number", Number.class).longValue());
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
