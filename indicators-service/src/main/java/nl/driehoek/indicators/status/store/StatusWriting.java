package nl.driehoek.indicators.status.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.driehoek.indicators.status.CauseDocument;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.kit.database.Statements;
import org.jspecify.annotations.Nullable;

/**
 * Writes whole sets of statuses: what is said now and the same as the next of all that was said, in one statement.
 *
 * <p>Who does this holds the indicators of the targets, so that no other counts the same number.
 */
@ApplicationScoped
class StatusWriting {
    /** The document goes over once, though it is kept twice. */
    private static final String SAY = """
            with said as materialized (
                select id, cast(plan_id as uuid) as plan_id, indicator, area, theme, title, verdict,
                       undetermined_reason, cast(not_distinguishable as boolean) as not_distinguishable, finality,
                       outcome, trajectory, trend, cast(changes_after as date) as changes_after,
                       cast(document as json) as document, digest, cast(cause as json) as cause
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as given (
                     id, plan_id, indicator, area, theme, title, verdict, undetermined_reason, not_distinguishable,
                     finality, outcome, trajectory, trend, changes_after, document, digest, cause)),
            present as (
                insert into target_status (
                    id, plan_id, indicator, area, theme, title, verdict, undetermined_reason, not_distinguishable,
                    finality, outcome, trajectory, trend, changes_after, document, digest)
                select id, plan_id, indicator, area, theme, title, verdict, undetermined_reason, not_distinguishable,
                       finality, outcome, trajectory, trend, changes_after, document, digest
                from said
                on conflict (id) do update
                set plan_id = excluded.plan_id, indicator = excluded.indicator, area = excluded.area,
                    theme = excluded.theme, title = excluded.title, verdict = excluded.verdict,
                    undetermined_reason = excluded.undetermined_reason,
                    not_distinguishable = excluded.not_distinguishable, finality = excluded.finality,
                    outcome = excluded.outcome, trajectory = excluded.trajectory, trend = excluded.trend,
                    changes_after = excluded.changes_after, document = excluded.document,
                    digest = excluded.digest)
            insert into target_status_version (id, number, plan_id, indicator, area, cause, document, recorded_at)
            select id, 1 + coalesce((select max(number) from target_status_version v where v.id = said.id), 0),
                   plan_id, indicator, area, cause, document, ?
            from said""";

    private static final String LEFT = """
            insert into target_status_version (id, number, plan_id, indicator, area, cause, recorded_at)
            select id, 1 + coalesce((select max(number) from target_status_version v where v.id = gone.id), 0),
                   cast(plan_id as uuid), indicator, area, cast(? as json), ?
            from unnest(?, ?, ?, ?) as gone (id, plan_id, indicator, area)""";

    private static final String STILL_THE_SAME = """
            update target_status s set changes_after = cast(k.changes_after as date)
            from unnest(?, ?) as k (id, changes_after) where s.id = k.id""";

    private final Statements statements;
    private final StatusJson json;

    StatusWriting(Statements statements, StatusJson json) {
        this.statements = statements;
        this.json = json;
    }

    /** Keeps what is said from now on. */
    void say(List<Said> said, Instant now) {
        statements.update(
                SAY,
                texts(said, one -> one.status().id()),
                texts(said, one -> one.status().planId().toString()),
                texts(said, one -> one.status().indicator()),
                texts(said, one -> one.status().area()),
                texts(said, one -> one.status().theme()),
                texts(said, one -> one.status().title()),
                texts(said, one -> one.status().verdict().name()),
                texts(said, one -> name(one.status().undeterminedReason())),
                texts(said, one -> Boolean.toString(one.status().notDistinguishable())),
                texts(said, one -> one.status().finality().name()),
                texts(said, one -> name(one.status().outcome())),
                texts(said, one -> name(one.status().trajectory())),
                texts(said, one -> one.status().trend().name()),
                texts(said, one -> Objects.toString(one.changesAfter(), null)),
                texts(said, Said::json),
                texts(said, Said::digest),
                texts(said, one -> json.write(one.cause())),
                now);
    }

    /** Keeps that nothing is said of these any more. */
    void left(List<JudgedTarget> targets, CauseDocument cause, Instant now) {
        statements.update(
                LEFT,
                json.write(cause),
                now,
                texts(targets, JudgedTarget::id),
                texts(targets, target -> target.planId().toString()),
                texts(targets, target -> target.series().indicator()),
                texts(targets, target -> target.series().area()));
    }

    /** Notes until when what is said already can be said. */
    void sayStill(List<Said> said) {
        statements.update(
                STILL_THE_SAME,
                texts(said, one -> one.status().id()),
                texts(said, one -> Objects.toString(one.changesAfter(), null)));
    }

    private static <T> String[] texts(Collection<T> all, Function<T, @Nullable String> column) {
        return all.stream().map(column).toArray(String[]::new);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
