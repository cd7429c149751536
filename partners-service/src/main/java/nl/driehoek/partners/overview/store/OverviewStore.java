package nl.driehoek.partners.overview.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.overview.domain.FailedDependency;
import nl.driehoek.partners.overview.domain.Reports;

/** Reads about many commitments at once what the commitments themselves do not hold: each with one query. */
@ApplicationScoped
public class OverviewStore {
    private static final String REPORTS = """
            select r.commitment_id as commitment, r.period as period,
                   (select string_agg(v ->> 'norm', ',') from jsonb_array_elements(r.content -> 'values') as v
                    where v ->> 'doneOn' is not null) as done
            from progress_report r where r.commitment_id = any (cast(:ids as uuid[]))""";

    /** The status holds since the first step after the last one with another status. */
    private static final String FAILED = """
            select c.id as id, c.reference as reference, c.status as status,
                   (select min(s.at) from commitment_step s where s.commitment_id = c.id and s.position > coalesce(
                       (select max(o.position) from commitment_step o
                        where o.commitment_id = c.id and o.status <> c.status), -1)) as since
            from commitment c
            where c.id = any (cast(:ids as uuid[])) and c.status = any (cast(:statuses as text[]))""";

    private final EntityManager database;

    OverviewStore(EntityManager database) {
        this.database = database;
    }

    private record Row(Period period, Set<String> done) {}

    /** What was reported on these commitments; those without a report are left out. */
    public Map<UUID, Reports> reports(Collection<UUID> ids) {
        Map<UUID, List<Row>> rows = rows(database.createNativeQuery(REPORTS, Tuple.class)
                        .setParameter("ids", texts(ids)))
                .collect(groupingBy(row -> row.get("commitment", UUID.class), mapping(OverviewStore::row, toList())));
        Map<UUID, Reports> reports = new HashMap<>();
        rows.forEach((id, some) -> reports.put(
                id,
                new Reports(
                        some.stream().map(Row::period).collect(Collectors.toSet()),
                        some.stream().flatMap(row -> row.done().stream()).collect(Collectors.toSet()))));
        return reports;
    }

    private static Row row(Tuple row) {
        String done = row.get("done", String.class);
        return new Row(
                Period.parse(row.get("period", String.class)),
                // The keys of norms hold no comma.
                done == null ? Set.of() : Arrays.stream(done.split(",")).collect(Collectors.toSet()));
    }

    /** Those of these commitments that have one of these statuses. */
    public Map<UUID, FailedDependency> withStatus(Collection<UUID> ids, Collection<CommitmentStatus> statuses) {
        return rows(database.createNativeQuery(FAILED, Tuple.class)
                        .setParameter("ids", texts(ids))
                        .setParameter("statuses", texts(statuses)))
                .map(row -> new FailedDependency(
                        row.get("id", UUID.class),
                        row.get("reference", String.class),
                        CommitmentStatus.valueOf(row.get("status", String.class)),
                        row.get("since", Instant.class)))
                .collect(Collectors.toMap(FailedDependency::id, failed -> failed));
    }

    private static Stream<Tuple> rows(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(Tuple.class::cast);
    }

    private static String[] texts(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
