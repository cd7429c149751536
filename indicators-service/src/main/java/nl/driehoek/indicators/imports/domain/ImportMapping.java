package nl.driehoek.indicators.imports.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read: there is one way to say each thing, and nothing is guessed. Its JSON form has the same
 * members. It can be made with faults; {@link #check} finds them all.
 *
 * @param key stable name, such as {@code politie-47013ned-gemeenten}
 * @param text how a text file is written; null for every other format
 * @param missing texts in the place of a figure that mean: there is none, skip it. The empty text stands for an empty cell
 *     or a JSON null. An empty cell that is in neither list is a fault
 * @param withheld texts in the place of a figure that mean: the source keeps it back
 * @param flag a column that says the same per row; null when there is none
 * @param filters column → the only texts that are taken; rows with others are skipped and counted
 * @param measureColumn where the measure stands in a file with one figure per row; null when the columns are the measures
 * @param marginRows null when margins are no rows
 * @param breakdown our key → where its part stands
 * @param source of all figures; null to leave it to the indicator, or to a column
 * @param publisher of all figures; null to take it from a column, or from the file's own closing line
 * @param licence such as {@code CC BY 4.0}; told together with the publisher
 */
public record ImportMapping(
        String key,
        String title,
        @Nullable SourceFormat format,
        @Nullable TextForm text,
        List<String> missing,
        List<String> withheld,
        @Nullable ValueFlag flag,
        AreaColumn area,
        PeriodColumn period,
        Map<String, List<String>> filters,
        @Nullable String measureColumn,
        List<Measure> measures,
        @Nullable MarginRows marginRows,
        Map<String, DimensionColumn> breakdown,
        StatusRule status,
        ExtraColumns extra,
        @Nullable String source,
        @Nullable String publisher,
        @Nullable String licence,
        List<TotalCheck> totals) {

    public ImportMapping {
        key = Given.text(key);
        title = Given.text(title);
        missing = Given.texts(missing);
        withheld = Given.texts(withheld);
        area = area == null ? new AreaColumn(null, null, null, List.of(), Map.of(), List.of()) : area;
        period = period == null ? new PeriodColumn(null, null, List.of()) : period;
        filters = Given.map(filters, List.of());
        measures = Given.list(measures, new Measure(null, null, "", null, null));
        breakdown = Given.map(breakdown, new DimensionColumn("", Map.of(), null, null));
        status = status == null ? new StatusRule(null, null, null, Map.of()) : status;
        extra = extra == null ? ExtraColumns.NONE : extra;
        totals = Given.list(totals, new TotalCheck(null, "", "", List.of()));
    }

    /** Adds every fault of the mapping, with pointers into its JSON form. */
    public void check(Faults faults) {
        new MappingRules(this, faults).check();
    }

    /** Columns without which no row can be read; a file must have them all. */
    public Set<String> requiredColumns() {
        Set<String> columns = new LinkedHashSet<>();
        addIfThere(area.column(), columns);
        addIfThere(period.column(), columns);
        addIfThere(measureColumn, columns);
        for (Measure measure : measures) {
            columns.add(measure.value());
            addIfThere(measure.lower(), columns);
            addIfThere(measure.upper(), columns);
        }
        columns.addAll(filters.keySet());
        breakdown.values().forEach(dimension -> columns.add(dimension.column()));
        addIfThere(marginRows == null ? null : marginRows.column(), columns);
        // A column whose empty cell means something can be left out: then all of its cells are empty.
        addIfThere(status.codes().containsKey("") ? null : status.column(), columns);
        addIfThere(flag == null || flag.codes().containsKey("") ? null : flag.column(), columns);
        return columns;
    }

    private static void addIfThere(@Nullable String column, Set<String> columns) {
        if (column != null) {
            columns.add(column);
        }
    }

    /** The publisher and licence of a figure without one of its own, as one text; null when nobody is named. */
    public @Nullable String attribution(@Nullable String namedByTheFile) {
        String who = publisher == null ? namedByTheFile : publisher;
        return who == null ? licence : licence == null ? who : who + " (" + licence + ")";
    }
}
