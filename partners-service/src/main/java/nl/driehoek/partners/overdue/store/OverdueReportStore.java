package nl.driehoek.partners.overdue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.driehoek.partners.commitment.Sight;
import nl.driehoek.partners.overdue.OverdueFilter;
import nl.driehoek.partners.overdue.OverdueReport;
import nl.driehoek.partners.overdue.OverdueReport.Place;
import org.jspecify.annotations.Nullable;

/** Reads the overdue reports out of how commitments stand. */
@ApplicationScoped
public class OverdueReportStore {
    private static final String LIST = """
            select c.number, cast(c.id as text), cast(c.plan_id as text), c.reference, c.title, c.theme,
                   due.period, cast(due."dueOn" as text),
                   (select string_agg(r.partner, ' ' order by r.position)
                    from commitment_responsibility r
                    where r.commitment_id = c.id and r.role in ('LEAD', 'CO_RESPONSIBLE'))
            from commitment c
            cross join lateral jsonb_to_recordset(c.standing -> 'overdue') as due(period text, "dueOn" date)
            where c.standing -> 'overdue' <> '[]'
              and (due."dueOn", c.number) > (:day, :number)
              and (cast(:plan as uuid) is null or c.plan_id = cast(:plan as uuid))
              and (cast(:theme as text) is null
                   or c.theme = cast(:theme as text) or cast(:theme as text) = any(c.also_under))
              and (cast(:partner as text) is null
                   or exists (select from commitment_responsibility r
                              where r.commitment_id = c.id and r.partner = cast(:partner as text)
                                and r.role in ('LEAD', 'CO_RESPONSIBLE')))
              and (:all or c.plan_id = any(cast(:plans as uuid[]))
                   or exists (select from commitment_responsibility r
                              where r.commitment_id = c.id and r.partner = any(cast(:organisations as text[]))))
            order by due."dueOn", c.number
            limit :limit""";

    private final EntityManager entities;

    OverdueReportStore(EntityManager entities) {
        this.entities = entities;
    }

    public List<OverdueReport> list(OverdueFilter filter, Sight sight, Place after, int count, LocalDate today) {
        List<?> rows = entities.createNativeQuery(LIST, Object[].class)
                .setParameter("day", after.dueOn())
                .setParameter("number", after.number())
                .setParameter("plan", text(filter.planId()))
                .setParameter("theme", filter.theme())
                .setParameter("partner", filter.partner())
                .setParameter("all", sight.all())
                .setParameter("plans", texts(sight.plans()))
                .setParameter("organisations", texts(sight.organisations()))
                .setParameter("limit", count)
                .getResultList();
        return rows.stream().map(row -> report((Object[]) row, today)).toList();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static String[] texts(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    private static OverdueReport report(Object[] row, LocalDate today) {
        LocalDate dueOn = LocalDate.parse((String) row[7]);
        return new OverdueReport(
                new Place(dueOn, ((Number) row[0]).longValue()),
                UUID.fromString((String) row[1]),
                UUID.fromString((String) row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                dueOn,
                ChronoUnit.DAYS.between(dueOn, today),
                List.of(((String) row[8]).split(" ")));
    }
}
