package nl.driehoek.indicators.overdue.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.overdue.OverdueFilter;
import nl.driehoek.indicators.overdue.OverdueMeasurement;
import nl.driehoek.indicators.overdue.domain.Missing;
import nl.driehoek.kit.database.Statements;
import nl.driehoek.kit.database.Statements.Query;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.kit.rest.Cursor;
import org.jspecify.annotations.Nullable;

/** Reads and writes which measurements are overdue, set by set. */
@ApplicationScoped
public class OverdueStore {
    private static final String INDICATORS = """
            select distinct indicator from target union select indicator from overdue_measurement order by 1""";

    private static final String SERIES = """
            select series from target where indicator = ? and series > ?
            union select series from overdue_measurement where indicator = ? and series > ?
            order by 1 limit ?""";

    private static final String LIST = """
            select o.* from overdue_measurement o
            where o.series > ?
              and (cast(? as text) is null or o.indicator = ?)
              and (cast(? as text) is null or o.area = ?)
              and (cast(? as uuid) is null
                   or exists (select from target t where t.plan_id = ? and t.id = any (o.targets)))
            order by o.series
            limit ?""";

    /** Arrays of arrays all have the same length; so the targets come as one text. */
    private static final String SAVE = """
            insert into overdue_measurement (
                series, indicator, area, breakdown, period, latest_period, since, missing, measured, targets)
            select series, indicator, area, breakdown, period, latest_period, cast(since as date),
                   cast(missing as integer), measured, string_to_array(targets, chr(31))
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as given (
                 series, indicator, area, breakdown, period, latest_period, since, missing, measured, targets)
            on conflict (series) do update
            set period = excluded.period, latest_period = excluded.latest_period, since = excluded.since,
                missing = excluded.missing, measured = excluded.measured, targets = excluded.targets""";

    private static final String SEPARATOR = "\u001f";

    private final Statements statements;

    OverdueStore(Statements statements) {
        this.statements = statements;
    }

    /** Codes of the indicators that figures can be missing of, or were. */
    public List<String> indicators() {
        return statements.list(INDICATORS, row -> row.getString(1));
    }

    /** Series of such an indicator, as text, in order and after this one. */
    public List<String> series(String indicator, String after, int limit) {
        return statements.list(SERIES, row -> row.getString(1), indicator, after, indicator, after, limit);
    }

    /** What is kept of these series, by their text. */
    public Map<String, OverdueMeasurement> find(Collection<String> series) {
        return bySeries(statements.list(query(series)));
    }

    /** Asks what is kept of these series. */
    public Query<OverdueMeasurement> query(Collection<String> series) {
        return Query.of("select * from overdue_measurement where series = any (?)", OverdueStore::overdue, (Object)
                series.toArray(String[]::new));
    }

    /** By the text of their series. */
    public static Map<String, OverdueMeasurement> bySeries(List<OverdueMeasurement> overdue) {
        return overdue.stream().collect(Collectors.toMap(found -> found.series().toString(), Function.identity()));
    }

    public void saveAll(List<OverdueMeasurement> overdue) {
        if (overdue.isEmpty()) {
            return;
        }
        statements.update(
                SAVE,
                texts(overdue, one -> one.series().toString()),
                texts(overdue, one -> one.series().indicator()),
                texts(overdue, one -> one.series().area()),
                texts(overdue, one -> one.series().breakdown().toString()),
                texts(overdue, one -> one.missing().period().toString()),
                texts(overdue, one -> one.missing().latestPeriod().toString()),
                texts(overdue, one -> one.missing().since().toString()),
                texts(overdue, one -> Integer.toString(one.missing().count())),
                texts(overdue, one -> Objects.toString(one.missing().measured(), null)),
                texts(overdue, one -> String.join(SEPARATOR, one.missing().targets())));
    }

    public void deleteAll(Collection<String> series) {
        if (!series.isEmpty()) {
            statements.update(
                    "delete from overdue_measurement where series = any (?)", (Object) series.toArray(String[]::new));
        }
    }

    /** The last day of those of these areas that have one. */
    public Map<String, LocalDate> ends(Collection<String> areas) {
        return byArea(statements.list(queryEnds(areas)));
    }

    /** Asks for the last day of those of these areas that have one. */
    public Query<Map.Entry<String, LocalDate>> queryEnds(Collection<String> areas) {
        return Query.of(
                "select code, valid_to from area where code = any (?) and valid_to is not null",
                row -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)),
                (Object) areas.toArray(String[]::new));
    }

    /** By the code of the area. */
    public static Map<String, LocalDate> byArea(List<Map.Entry<String, LocalDate>> ends) {
        return ends.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public List<OverdueMeasurement> list(OverdueFilter filter, Cursor page) {
        return statements.list(
                LIST,
                OverdueStore::overdue,
                page.after() == null ? "" : page.after(),
                filter.indicator(),
                filter.indicator(),
                filter.area(),
                filter.area(),
                filter.planId(),
                filter.planId(),
                page.fetch());
    }

    private static OverdueMeasurement overdue(ResultSet row) throws SQLException {
        String measured = row.getString("measured");
        Array targets = row.getArray("targets");
        return new OverdueMeasurement(
                new SeriesKey(
                        row.getString("indicator"), row.getString("area"), Breakdown.parse(row.getString("breakdown"))),
                new Missing(
                        Period.parse(row.getString("period")),
                        Period.parse(row.getString("latest_period")),
                        row.getObject("since", LocalDate.class),
                        row.getInt("missing"),
                        measured == null ? null : Period.parse(measured),
                        List.of((String[]) targets.getArray())));
    }

    private static String[] texts(
            List<OverdueMeasurement> overdue, Function<OverdueMeasurement, @Nullable String> column) {
        return overdue.stream().map(column).toArray(String[]::new);
    }
}
