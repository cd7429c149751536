package nl.driehoek.indicators.target.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.driehoek.indicators.target.PlanMark;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.kit.database.Statements;
import nl.driehoek.kit.database.Statements.Query;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the targets in force, set by set, and notes at which revision each plan is. Targets need no lock of
 * their own: whoever reads them to write what follows from them holds their indicators, and so does whoever changes them.
 */
@ApplicationScoped
public class TargetStore {
    private static final int TARGETS_AT_ONCE = 1_000;

    /** Also locks the plan that is there already. */
    private static final String LOCK = """
            insert into projected_plan as p (id, revision) values (?, 0)
            on conflict (id) do update set revision = p.revision returning revision, sequence""";

    private static final String SAVE = """
            insert into target (id, plan_id, series, indicator, document)
            select id, cast(plan_id as uuid), series, indicator, cast(document as jsonb)
            from unnest(?, ?, ?, ?, ?) as given (id, plan_id, series, indicator, document)
            on conflict (id) do update
            set plan_id = excluded.plan_id, series = excluded.series, indicator = excluded.indicator,
                document = excluded.document""";

    private static final String COUNT = """
            select count(*) from target
            where (cast(? as uuid) is null or plan_id = ?) and (cast(? as text) is null or indicator = ?)""";

    private final Statements statements;
    private final ObjectMapper json;

    TargetStore(Statements statements, ObjectMapper json) {
        this.statements = statements;
        this.json = json;
    }

    /**
     * Lets one transaction at a time take over revisions of a plan.
     *
     * @return what the plan is at; 0 when it is new to us
     */
    public PlanMark lockPlan(UUID planId) {
        return statements
                .first(LOCK, row -> new PlanMark(row.getInt(1), row.getLong(2)), planId)
                .orElseThrow();
    }

    /** All plans of which anything was told. */
    public List<UUID> plans() {
        return statements.list("select id from projected_plan order by id", row -> row.getObject(1, UUID.class));
    }

    public void advance(UUID planId, PlanMark mark) {
        statements.update(
                "update projected_plan set revision = ?, sequence = ? where id = ?",
                mark.revision(),
                mark.sequence(),
                planId);
    }

    public void forget(UUID planId) {
        statements.update("delete from projected_plan where id = ?", planId);
    }

    public List<JudgedTarget> ofPlan(UUID planId) {
        return targets("plan_id = ?", planId);
    }

    /** How many targets are in force, of one plan or on one indicator where these are given. */
    public int count(@Nullable UUID planId, @Nullable String indicator) {
        return statements
                .first(COUNT, row -> row.getInt(1), planId, planId, indicator, indicator)
                .orElseThrow();
    }

    /** The targets on these series, given as text. */
    public List<JudgedTarget> onSeries(Collection<String> series) {
        return statements.list(queryOnSeries(series));
    }

    /** Asks for the targets on these series, given as text. */
    public Query<JudgedTarget> queryOnSeries(Collection<String> series) {
        return query("series = any (?)", series.toArray(String[]::new));
    }

    /** The targets on any series of this indicator. */
    public List<JudgedTarget> onIndicator(String indicator) {
        return targets("indicator = ?", indicator);
    }

    private List<JudgedTarget> targets(String where, Object parameter) {
        return statements.list(query(where, parameter));
    }

    /** In order of their id. */
    private Query<JudgedTarget> query(String where, Object parameter) {
        return Query.of(
                "select document from target where " + where + " order by id",
                row -> read(row.getString(1)),
                parameter);
    }

    /** The series of these indicators that any target is on, as text. */
    public List<String> seriesOf(Collection<String> indicators) {
        return statements.list(
                "select distinct series from target where indicator = any (?)", row -> row.getString(1), (Object)
                        indicators.toArray(String[]::new));
    }

    public void saveAll(List<JudgedTarget> targets) {
        for (int from = 0; from < targets.size(); from += TARGETS_AT_ONCE) {
            List<JudgedTarget> some = targets.subList(from, Math.min(targets.size(), from + TARGETS_AT_ONCE));
            statements.update(
                    SAVE,
                    texts(some, JudgedTarget::id),
                    texts(some, target -> target.planId().toString()),
                    texts(some, target -> target.series().toString()),
                    texts(some, target -> target.series().indicator()),
                    texts(some, target -> write(TargetDocument.of(target))));
        }
    }

    public void deleteAll(List<JudgedTarget> targets) {
        if (!targets.isEmpty()) {
            statements.update("delete from target where id = any (?)", (Object) texts(targets, JudgedTarget::id));
        }
    }

    private static String[] texts(List<JudgedTarget> targets, Function<JudgedTarget, String> column) {
        return targets.stream().map(column).toArray(String[]::new);
    }

    private String write(TargetDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A target cannot be written", e);
        }
    }

    private JudgedTarget read(String document) {
        try {
            return json.readValue(document, TargetDocument.class).toTarget();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored target cannot be read", e);
        }
    }
}
