package nl.driehoek.indicators.imports.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import nl.driehoek.indicators.imports.fetch.FetchFailedException;
import nl.driehoek.indicators.imports.job.RunControl.Stop;
import nl.driehoek.indicators.imports.job.RunControl.StoppedException;
import nl.driehoek.indicators.imports.job.domain.ImportJob;
import nl.driehoek.indicators.imports.job.domain.ImportState;
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import org.jboss.logging.Logger;

/** Does one import from its beginning to its end. What it finds wrong ends it; what breaks is for the worker. */
@ApplicationScoped
class ImportRun {
    private static final Logger LOG = Logger.getLogger(ImportRun.class);

    private final ImportFiles files;
    private final FigureApplying applying;
    private final ImportRecords records;
    private final IndicatorStore indicators;

    ImportRun(ImportFiles files, FigureApplying applying, ImportRecords records, IndicatorStore indicators) {
        this.files = files;
        this.applying = applying;
        this.records = records;
        this.indicators = indicators;
    }

    /** Does an import that this worker has claimed. */
    void run(UUID worker, RunControl control) throws IOException, InterruptedException {
        ImportJob job = records.begin(control.job());
        ImportFindings findings = new ImportFindings(records.mapping(control.job()));
        Catalogue catalogue = new Catalogue(indicators);
        try (FigureFile figures = new FigureFile()) {
            files.read(job, findings, catalogue, figures, worker, control);
            if (job.request().dryRun() || !findings.isSound()) {
                applying.compare(job.request(), findings.report(), figures, control);
                control.check();
                records.end(control.job(), worker, findings.end(), findings);
            } else {
                apply(job, worker, findings, catalogue, figures, control);
            }
        } catch (FetchFailedException e) {
            findings.add(e.fault());
            records.end(control.job(), worker, ImportState.FAILED, findings);
        } catch (StoppedException e) {
            LOG.infof("Import %s stops: %s", control.job(), e.why());
            if (e.why() == Stop.CANCELLED) {
                records.end(control.job(), worker, ImportState.CANCELLED, findings);
            } else if (e.why() == Stop.SHUTDOWN || e.why() == Stop.BEGIN_ANEW) {
                records.release(control.job(), worker);
            }
        }
    }

    private void apply(
            ImportJob job,
            UUID worker,
            ImportFindings findings,
            Catalogue catalogue,
            FigureFile figures,
            RunControl control) {
        control.check();
        if (!records.applying(control.job(), worker)) {
            control.stop(Stop.LOST);
            control.check();
        }
        boolean recorded = applying.apply(job.request(), findings.report(), catalogue, figures, control, () -> {
            if (!records.succeed(control.job(), worker, findings)) {
                control.stop(records.isCalledOff(control.job()) ? Stop.CANCELLED : Stop.LOST);
                control.check();
            }
        });
        if (!recorded) {
            records.end(control.job(), worker, ImportState.FAILED, findings);
        }
    }
}
