package nl.driehoek.indicators.imports.job;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import nl.driehoek.indicators.imports.job.domain.ImportReport;
import nl.driehoek.indicators.imports.job.domain.RowOutcome;
import nl.driehoek.indicators.imports.job.domain.RowReport;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/** Compares the figures of a series, in order of their periods, with what is known, and says which become new versions. */
final class FigureComparing {
    private final @Nullable String correctionReason;
    private final String by;
    private final Instant now;
    private final ImportReport report;

    /** @param correctionReason why figures that differ replace the known ones; null when only a figure's own reason counts */
    FigureComparing(@Nullable String correctionReason, String by, Instant now, ImportReport report) {
        this.correctionReason = correctionReason;
        this.by = by;
        this.now = now;
        this.report = report;
    }

    /**
     * Compares all figures of a series.
     *
     * @param known at least the latest version of each of their periods
     * @param added takes the new versions
     */
    void compare(Series known, List<StagedFigure> figures, Consumer<Measurement> added) {
        StagedFigure before = null;
        for (StagedFigure figure : figures) {
            if (before != null && period(before).equals(period(figure))) {
                report.add(twice(before, figure));
            } else {
                compare(known, figure, added);
                before = figure;
            }
        }
    }

    private static Period period(StagedFigure figure) {
        return figure.read().observation().period();
    }

    private void compare(Series known, StagedFigure figure, Consumer<Measurement> taker) {
        Observation observation = figure.read().observation();
        String ownReason = figure.read().correctionReason();
        String reason = ownReason == null ? correctionReason : ownReason;
        Series.Appended appended = known.append(observation, null, by, now);
        if (appended instanceof Series.Refused && reason != null) {
            appended = known.append(observation, reason, by, now);
        }
        if (appended instanceof Series.Added added) {
            Measurement version = added.measurement();
            report.add(RowReport.of(figure.line(), figure.column(), outcome(version)));
            taker.accept(version);
        } else {
            report.add(
                    appended instanceof Series.Refused refused
                            ? faulty(figure, "measurement-differs", differs(refused.existing()))
                            : RowReport.of(figure.line(), figure.column(), RowOutcome.UNCHANGED));
        }
    }

    private static RowOutcome outcome(Measurement version) {
        if (version.version() == 1) {
            return RowOutcome.ADDED;
        }
        return version.correctionReason() == null ? RowOutcome.CONFIRMED : RowOutcome.CORRECTED;
    }

    /** The same figure in two places is said once; two figures for one place are a fault of the file. */
    private RowReport twice(StagedFigure earlier, StagedFigure figure) {
        Series.Appended first =
                Series.empty(earlier.read().series()).append(earlier.read().observation(), null, by, now);
        boolean same = first instanceof Series.Added added
                && added.series().append(figure.read().observation(), null, by, now) instanceof Series.Unchanged;
        return same
                ? RowReport.of(figure.line(), figure.column(), RowOutcome.UNCHANGED)
                : faulty(figure, "row-twice", "line " + earlier.line() + " says another figure for the same");
    }

    private static RowReport faulty(StagedFigure figure, String code, String detail) {
        Faults faults = new Faults();
        faults.at(String.valueOf(figure.line())).at(figure.column()).add(code, detail);
        List<Fault> found = faults.all();
        return RowReport.faulty(figure.line(), figure.column(), found);
    }

    private static String differs(Measurement existing) {
        String said = existing.isWithdrawn()
                ? "that it was withdrawn"
                : existing.value() == null ? "something else" : existing.value().toPlainString();
        return "version " + existing.version() + " of " + existing.period() + " says " + said
                + "; give the reason of the correction to record another figure";
    }
}
