package nl.driehoek.indicators.imports.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Makes figures of rows, as a mapping says. Give it every row of one file in order, and then {@link #finish()}: rows of
 * margins wait for the figure they belong to.
 */
public final class RowInterpreter {
    private final ImportMapping mapping;
    private final FigureReading figures;
    private final @Nullable MarginJoin margins;
    private final Map<String, Measure> byCode = new HashMap<>();
    private final Map<String, Set<String>> filters = new HashMap<>();
    private final Set<Fault> toldOfLine = new HashSet<>();
    private long line = -1;

    /** @throws IllegalArgumentException when the mapping has faults */
    public RowInterpreter(ImportMapping mapping, RegionNames regions) {
        Faults faults = new Faults();
        mapping.check(faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("mapping with faults: " + faults.all());
        }
        this.mapping = mapping;
        this.figures = new FigureReading(mapping, regions);
        MarginRows rows = mapping.marginRows();
        this.margins = rows == null ? null : new MarginJoin(rows);
        mapping.measures().forEach(measure -> byCode.put(Given.text(measure.code()), measure));
        mapping.filters().forEach((column, taken) -> filters.put(column, Set.copyOf(taken)));
    }

    /** What the row comes to; never throws, whatever stands in it. */
    public Interpretation interpret(SourceRow row) {
        RowFindings found = new RowFindings(row);
        filter(row, found);
        Interpretation read = found.rowIsSkipped() ? found.with(List.of(), List.of()) : read(row, found);
        return toldOnce(row, read);
    }

    /** What was still waiting for other rows. */
    public Interpretation finish() {
        return margins == null ? new Interpretation(List.of(), List.of(), List.of(), List.of()) : margins.finish();
    }

    private void filter(SourceRow row, RowFindings found) {
        filters.forEach((column, taken) -> {
            String printed = row.cells().getOrDefault(column, "");
            if (!taken.contains(printed)) {
                found.skip(Skipped.Reason.FILTER, column, printed);
            }
        });
    }

    private Interpretation read(SourceRow row, RowFindings found) {
        String column = mapping.measureColumn();
        if (column == null) {
            return read(row, mapping.measures(), found);
        }
        String code = row.cells().getOrDefault(column, "");
        Measure own = byCode.get("");
        if (own != null) {
            return read(row, List.of(own.of(code)), found);
        }
        Measure measure = byCode.get(code);
        if (measure == null) {
            found.skip(Skipped.Reason.MEASURE, column, code);
            return found.with(List.of(), List.of());
        }
        return read(row, List.of(measure), found);
    }

    private Interpretation read(SourceRow row, List<Measure> measures, RowFindings found) {
        return margins == null ? figures.read(row, measures, found) : margins.read(row, measures, figures, found);
    }

    /** A line that holds several rows has its faults outside the figures only once. */
    private Interpretation toldOnce(SourceRow row, Interpretation read) {
        if (row.line() != line) {
            line = row.line();
            toldOfLine.clear();
        }
        if (read.faults().isEmpty()) {
            return read;
        }
        List<Fault> fresh = read.faults().stream().filter(toldOfLine::add).toList();
        return new Interpretation(read.figures(), read.aside(), read.skipped(), fresh);
    }
}
