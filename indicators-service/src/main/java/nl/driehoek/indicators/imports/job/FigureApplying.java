package nl.driehoek.indicators.imports.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import nl.driehoek.indicators.imports.ImportSettings;
import nl.driehoek.indicators.imports.job.RunControl.Stop;
import nl.driehoek.indicators.imports.job.domain.ImportProgress;
import nl.driehoek.indicators.imports.job.domain.ImportReport;
import nl.driehoek.indicators.imports.job.domain.ImportRequest;
import nl.driehoek.indicators.indicator.store.IndicatorLocks;
import nl.driehoek.indicators.measurement.MeasurementImporter;
import nl.driehoek.indicators.measurement.store.MeasurementBulk;

/**
 * Records what was set aside, in one transaction: all of it, or with a fault anywhere none of it. One thread compares
 * figures and makes rows and events of them while the other one, which has the transaction, gives them to the database.
 */
@ApplicationScoped
class FigureApplying {
    private final MeasurementBulk measurements;
    private final MeasurementImporter importer;
    private final IndicatorLocks locks;
    private final Clock clock;
    private final int timeoutSeconds;

    FigureApplying(
            MeasurementBulk measurements,
            MeasurementImporter importer,
            IndicatorLocks locks,
            Clock clock,
            ImportSettings settings) {
        this.measurements = measurements;
        this.importer = importer;
        this.locks = locks;
        this.clock = clock;
        this.timeoutSeconds = (int) settings.applyTimeout().toSeconds();
    }

    /** Only tells what would happen. */
    void compare(ImportRequest request, ImportReport report, FigureFile figures, RunControl control) {
        ImportProgress read = control.progress();
        long[] done = {0};
        comparison(request, report, control).all(figures, batch -> {
            done[0] += batch.figures();
            control.at(read.withApplied(done[0]));
        });
    }

    private Comparison comparison(ImportRequest request, ImportReport report, RunControl control) {
        FigureComparing comparing = new FigureComparing(
                request.correctionReason(), request.requester().subject(), clock.instant(), report);
        return new Comparison(measurements, comparing, control);
    }

    /**
     * Records everything.
     *
     * @param catalogue the indicators by which the figures were read: when one was changed they are read anew
     * @param end says that the import has succeeded, in the same transaction; what it throws undoes everything
     * @return whether there was no fault, so that it was recorded
     */
    boolean apply(
            ImportRequest request,
            ImportReport report,
            Catalogue catalogue,
            FigureFile figures,
            RunControl control,
            Runnable end) {
        try {
            QuarkusTransaction.requiringNew().timeout(timeoutSeconds).run(() -> {
                MeasurementImporter.Run run = begin(catalogue, figures, control);
                Comparison comparison = comparison(request, report, control);
                onTwoThreads(
                        belt -> comparison.all(
                                figures,
                                // After the first fault the rest is only looked at: nothing of it stays.
                                batch -> belt.accept(new Ready(
                                        report.hasFaults()
                                                ? MeasurementImporter.Prepared.NOTHING
                                                : run.prepare(batch.added()),
                                        batch.figures()))),
                        run,
                        control);
                if (report.hasFaults()) {
                    throw new FaultyException();
                }
                run.follow();
                control.check();
                end.run();
            });
            return true;
        } catch (FaultyException e) {
            return false;
        }
    }

    /** Undoes everything, for the report says what is wrong. */
    private static final class FaultyException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private MeasurementImporter.Run begin(Catalogue catalogue, FigureFile figures, RunControl control) {
        locks.hold(figures.indicators());
        if (!catalogue.isCurrent()) {
            control.stop(Stop.BEGIN_ANEW);
        }
        control.check();
        return importer.begin(control.job(), figures.indicators());
    }

    /** What only has to be written yet, of so many figures. */
    private record Ready(MeasurementImporter.Prepared content, int figures) {}

    private static void onTwoThreads(Belt.Maker<Ready> maker, MeasurementImporter.Run run, RunControl control) {
        ImportProgress read = control.progress();
        long[] done = {0};
        try {
            Belt.run("imports-comparing", maker, ready -> {
                control.check();
                run.keep(ready.content());
                done[0] += ready.figures();
                control.at(read.withApplied(done[0]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
