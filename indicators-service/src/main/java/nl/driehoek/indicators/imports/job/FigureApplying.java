package nl.driehoek.indicators.imports.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.driehoek.indicators.imports.ImportSettings;
import nl.driehoek.indicators.imports.job.RunControl.Stop;
import nl.driehoek.indicators.imports.job.domain.ImportProgress;
import nl.driehoek.indicators.imports.job.domain.ImportReport;
import nl.driehoek.indicators.imports.job.domain.ImportRequest;
import nl.driehoek.indicators.imports.store.ImportFigureStore;
import nl.driehoek.indicators.indicator.store.IndicatorLocks;
import nl.driehoek.indicators.measurement.MeasurementImporter;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.store.MeasurementBulk;

/** Records what was set aside, in one transaction: all of it, or with a fault anywhere none of it. */
@ApplicationScoped
class FigureApplying {
    private static final int BATCH = 5_000;

    private final ImportFigureStore figures;
    private final MeasurementBulk measurements;
    private final MeasurementImporter importer;
    private final IndicatorLocks locks;
    private final Clock clock;
    private final int timeoutSeconds;

    FigureApplying(
            ImportFigureStore figures,
            MeasurementBulk measurements,
            MeasurementImporter importer,
            IndicatorLocks locks,
            Clock clock,
            ImportSettings settings) {
        this.figures = figures;
        this.measurements = measurements;
        this.importer = importer;
        this.locks = locks;
        this.clock = clock;
        this.timeoutSeconds = (int) settings.applyTimeout().toSeconds();
    }

    /** Only tells what would happen. */
    void compare(ImportRequest request, ImportReport report, RunControl control) {
        QuarkusTransaction.requiringNew()
                .timeout(timeoutSeconds)
                .run(() -> each(request, report, control, added -> {}));
    }

    /**
     * Records everything.
     *
     * @param catalogue the indicators by which the figures were read: when one was changed they are read anew
     * @param end says that the import has succeeded, in the same transaction; what it throws undoes everything
     * @return whether there was no fault, so that it was recorded
     */
    boolean apply(ImportRequest request, ImportReport report, Catalogue catalogue, RunControl control, Runnable end) {
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(timeoutSeconds)
                    .run(() -> applyAll(request, report, catalogue, control, end));
            return true;
        } catch (FaultyException e) {
            return false;
        }
    }

    /** Undoes everything, for the report says what is wrong. */
    private static final class FaultyException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void applyAll(
            ImportRequest request, ImportReport report, Catalogue catalogue, RunControl control, Runnable end) {
        List<String> indicators = figures.indicators(control.job());
        locks.hold(indicators);
        if (!catalogue.isCurrent()) {
            control.stop(Stop.BEGIN_ANEW);
        }
        control.check();
        MeasurementImporter.Run run = importer.begin(control.job(), indicators);
        each(request, report, control, added -> {
            // After the first fault the rest is only looked at: nothing of it stays.
            if (!report.hasFaults()) {
                run.keep(added);
            }
        });
        if (report.hasFaults()) {
            throw new FaultyException();
        }
        run.follow();
        control.check();
        end.run();
    }

    private void each(
            ImportRequest request, ImportReport report, RunControl control, Consumer<List<Measurement>> taker) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FigureComparing comparing = new FigureComparing(
                request.correctionReason(), request.requester().subject(), now, report);
        List<StagedFigure> batch = new ArrayList<>();
        ImportProgress read = control.progress();
        long[] done = {0};
        Runnable take = () -> {
            control.check();
            List<UUID> ids =
                    batch.stream().map(FigureComparing::idOf).distinct().toList();
            Map<UUID, Measurement> latest = measurements.latest(ids);
            taker.accept(comparing.compare(batch, latest));
            done[0] += batch.size();
            control.at(new ImportProgress(read.bytesRead(), read.rowsRead(), read.figures(), done[0]));
            batch.clear();
        };
        figures.each(control.job(), figure -> {
            // A series is never torn apart: it has one event.
            if (batch.size() >= BATCH
                    && !batch.get(batch.size() - 1)
                            .read()
                            .series()
                            .equals(figure.read().series())) {
                take.run();
            }
            batch.add(figure);
        });
        if (!batch.isEmpty()) {
            take.run();
        }
    }
}
