package nl.driehoek.indicators.imports.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.indicators.imports.job.domain.ImportReport;
import nl.driehoek.indicators.imports.job.domain.RowOutcome;
import nl.driehoek.indicators.imports.job.domain.RowReport;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/** Compares figures, in order of series and period, with what is known, and says which become new versions. */
final class FigureComparing {
    private final @Nullable String correctionReason;
    private final String by;
    private final Instant now;
    private final ImportReport report;
    private @Nullable StagedFigure before;

    /** @param correctionReason why figures that differ replace the known ones; null when only a figure's own reason counts */
    FigureComparing(@Nullable String correctionReason, String by, Instant now, ImportReport report) {
        this.correctionReason = correctionReason;
        this.by = by;
        this.now = now;
        this.report = report;
    }

    /** The id of the measurement that a figure is or becomes a version of. */
    static UUID idOf(StagedFigure figure) {
        return Measurement.idOf(
                figure.read().series(), figure.read().observation().period());
    }

    /**
     * Compares some figures.
     *
     * @param latest the latest known versions of these, by id
     * @return the new versions
     */
    List<Measurement> compare(List<StagedFigure> figures, Map<UUID, Measurement> latest) {
        List<Measurement> added = new ArrayList<>();
        for (StagedFigure figure : figures) {
            StagedFigure earlier = before;
            if (earlier != null && idOf(earlier).equals(idOf(figure))) {
                report.add(twice(earlier, figure));
            } else {
                Measurement version = compare(figure, latest.get(idOf(figure)));
                if (version != null) {
                    added.add(version);
                }
                before = figure;
            }
        }
        return added;
    }

    private @Nullable Measurement compare(StagedFigure figure, @Nullable Measurement known) {
        Observation observation = figure.read().observation();
        SeriesKey key = figure.read().series();
        Series series = Series.of(key, known == null ? List.of() : List.of(known));
        String ownReason = figure.read().correctionReason();
        String reason = ownReason == null ? correctionReason : ownReason;
        Series.Appended appended = series.append(observation, null, by, now);
        if (appended instanceof Series.Refused && reason != null) {
            appended = series.append(observation, reason, by, now);
        }
        if (appended instanceof Series.Added added) {
            Measurement version = added.measurement();
            report.add(RowReport.of(figure.line(), figure.column(), outcome(version)));
            return version;
        }
        report.add(
                appended instanceof Series.Refused refused
                        ? faulty(figure, "measurement-differs", differs(refused.existing()))
                        : RowReport.of(figure.line(), figure.column(), RowOutcome.UNCHANGED));
        return null;
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
