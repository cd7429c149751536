package nl.driehoek.indicators.status.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import nl.driehoek.indicators.status.StatusFilter;
import nl.driehoek.kit.rest.Cursor;
import org.jspecify.annotations.Nullable;

/** Finds the documents of statuses, those of now and those of a moment, by the same filter. */
final class StatusQuery {
    private static final String FILTERED = """
            select cast(document as text) from (%s) status
            where document is not null
              and (cast(:indicator as text) is null or indicator = :indicator)
              and (cast(:area as text) is null or area = :area)
              and (cast(:theme as text) is null or document ->> 'theme' = :theme)
              and (cast(:verdict as text) is null or document ->> 'verdict' = :verdict)
              and (cast(:trajectory as text) is null or document ->> 'trajectory' = :trajectory)
              and (cast(:outcome as text) is null or document ->> 'outcome' = :outcome)
              and (cast(:finality as text) is null or document ->> 'finality' = :finality)
            order by id
            limit :limit""";

    private static final String NOW = FILTERED.formatted("""
            select * from target_status
            where id > :after and (cast(:planId as uuid) is null or plan_id = :planId)""");

    private static final String AT_A_MOMENT = FILTERED.formatted("""
            select distinct on (id) * from target_status_version
            where id > :after and (cast(:planId as uuid) is null or plan_id = :planId) and recorded_at <= :moment
            order by id, number desc""");

    private StatusQuery() {}

    /** Documents of what is said now, in order of their id. */
    static List<String> now(EntityManager entities, StatusFilter filter, Cursor page) {
        return run(entities.createNativeQuery(NOW, String.class), filter, page);
    }

    /** Documents of what was said at a moment, in order of their id. */
    static List<String> at(EntityManager entities, StatusFilter filter, Instant moment, Cursor page) {
        Query query = entities.createNativeQuery(AT_A_MOMENT, String.class).setParameter("moment", moment);
        return run(query, filter, page);
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Query query, StatusFilter filter, Cursor page) {
        return query.setParameter("after", page.after() == null ? "" : page.after())
                .setParameter("planId", filter.planId())
                .setParameter("indicator", filter.indicator())
                .setParameter("area", filter.area())
                .setParameter("theme", filter.theme())
                .setParameter("verdict", name(filter.verdict()))
                .setParameter("trajectory", name(filter.trajectory()))
                .setParameter("outcome", name(filter.outcome()))
                .setParameter("finality", name(filter.finality()))
                .setParameter("limit", page.fetch())
                .getResultList();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
