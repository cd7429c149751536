package nl.driehoek.indicators.imports.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.driehoek.indicators.imports.domain.Interpretation;
import nl.driehoek.indicators.imports.domain.RowInterpreter;
import nl.driehoek.indicators.imports.domain.Skipped;
import nl.driehoek.indicators.imports.domain.SourceFigure;
import nl.driehoek.indicators.imports.domain.SourceRow;
import nl.driehoek.indicators.imports.job.domain.ImportReport;
import nl.driehoek.indicators.imports.job.domain.ImportRequest;
import nl.driehoek.indicators.imports.job.domain.RowReport;
import nl.driehoek.indicators.imports.job.domain.SkipReason;
import nl.driehoek.indicators.imports.source.RowSink;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.measurement.MeasurementReading;
import nl.driehoek.indicators.measurement.MeasurementReading.Read;
import nl.driehoek.indicators.measurement.ReportedMeasurement;
import nl.driehoek.indicators.measurement.ReportedMeasurement.ReportedCorrection;
import nl.driehoek.indicators.measurement.ReportedMeasurement.ReportedMargin;
import nl.driehoek.indicators.measurement.domain.Margin;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Makes figures of the rows of a file, each by the same rules as a measurement that somebody sends; what is sound is set
 * aside, all else goes into the report.
 */
final class FileReading implements RowSink {
    private static final Pattern ROW = Pattern.compile("/(\\d{1,15})(/.*)?", Pattern.DOTALL);

    private final ImportRequest request;
    private final RowInterpreter interpreter;
    private final AreaBook areas;
    private final Function<String, Optional<Indicator>> indicators;
    private final LocalDate today;
    private final ImportFindings findings;
    private final ImportReport report;
    private final Consumer<StagedFigure> taker;
    private long offset;
    private long lastLine;

    FileReading(
            ImportRequest request,
            RowInterpreter interpreter,
            AreaBook areas,
            Function<String, Optional<Indicator>> indicators,
            LocalDate today,
            ImportFindings findings,
            Consumer<StagedFigure> taker) {
        this.request = request;
        this.interpreter = interpreter;
        this.areas = areas;
        this.indicators = indicators;
        this.today = today;
        this.findings = findings;
        this.report = findings.report();
        this.taker = taker;
    }

    /** Goes on with the next page of the same table: its lines are counted on. */
    void nextPage() {
        offset = lastLine;
    }

    /** Notes whom the file names as its source. */
    void attribute(@Nullable String name) {
        findings.attribute(name);
    }

    /** Takes what was still waiting for other rows, once all pages were read. */
    void finish() {
        take(lastLine, interpreter.finish());
    }

    @Override
    public void row(SourceRow row) {
        report.rowRead();
        SourceRow counted = offset == 0 ? row : new SourceRow(row.line() + offset, row.place(), row.cells());
        lastLine = Math.max(lastLine, counted.line());
        take(counted.line(), interpreter.interpret(counted));
    }

    @Override
    public void fault(Fault fault) {
        Matcher row = ROW.matcher(fault.pointer());
        if (row.matches()) {
            long line = Long.parseLong(row.group(1)) + offset;
            String rest = row.group(2) == null ? "" : row.group(2);
            report.add(
                    RowReport.faulty(line, null, List.of(new Fault("/" + line + rest, fault.code(), fault.detail()))));
        } else {
            findings.add(fault);
        }
    }

    private void take(long line, Interpretation row) {
        findings.totals().add(row);
        for (Skipped skipped : row.skipped()) {
            report.add(RowReport.skipped(
                    line, new SkipReason(skipped.reason().name(), skipped.column(), skipped.printed())));
        }
        if (!row.faults().isEmpty()) {
            report.add(RowReport.faulty(lineOf(row.faults().get(0), line), null, row.faults()));
        }
        row.figures().forEach(this::take);
    }

    /** Rows that waited for others are told of later, at the line where they stand. */
    private static long lineOf(Fault fault, long otherwise) {
        Matcher row = ROW.matcher(fault.pointer());
        return row.matches() ? Long.parseLong(row.group(1)) : otherwise;
    }

    private void take(SourceFigure figure) {
        Set<String> place = areas.codesUpwards(figure.area());
        if (!request.asksFor(place)) {
            report.add(RowReport.skipped(
                    figure.line(), new SkipReason(SkipReason.NOT_SELECTED, figure.column(), figure.area())));
            return;
        }
        report.figureFound();
        Faults faults = new Faults();
        if (!place.isEmpty() && !request.requester().actsFor(place)) {
            faults.at("area").add("area-not-yours", "the caller does not act for " + figure.area());
        }
        Indicator indicator = indicators.apply(figure.indicator()).orElse(null);
        Optional<Read> read =
                new MeasurementReading(reported(figure), indicator, !place.isEmpty(), today, faults).read();
        if (read.isPresent() && faults.isEmpty()) {
            taker.accept(new StagedFigure(figure.line(), figure.column(), read.get()));
        } else {
            report.add(RowReport.faulty(figure.line(), figure.column(), inFile(figure, faults)));
        }
    }

    /** The faults of a report, where the figure stands in the file. */
    private static List<Fault> inFile(SourceFigure figure, Faults faults) {
        Faults here = new Faults();
        Faults place = here.at(String.valueOf(figure.line())).at(figure.column());
        faults.all().forEach(fault -> place.add(fault.code(), fault.pointer().substring(1) + ": " + fault.detail()));
        return here.all();
    }

    private static ReportedMeasurement reported(SourceFigure figure) {
        Margin margin = figure.margin();
        return new ReportedMeasurement(
                figure.indicator(),
                figure.area(),
                figure.breakdown().isNone()
                        ? null
                        : Map.copyOf(figure.breakdown().parts()),
                figure.period().toString(),
                figure.value(),
                figure.status(),
                margin == null ? null : new ReportedMargin(margin.lower(), margin.upper()),
                figure.seriesBreak(),
                figure.withheld(),
                figure.source(),
                figure.publisher(),
                figure.text(),
                figure.link(),
                correction(figure.correctionReason()));
    }

    private static @Nullable ReportedCorrection correction(@Nullable String reason) {
        return reason == null ? null : new ReportedCorrection(reason);
    }
}
