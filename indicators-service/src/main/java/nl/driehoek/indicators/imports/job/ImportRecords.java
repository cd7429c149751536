package nl.driehoek.indicators.imports.job;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import nl.driehoek.indicators.imports.domain.ImportMapping;
import nl.driehoek.indicators.imports.job.domain.ImportJob;
import nl.driehoek.indicators.imports.job.domain.ImportState;
import nl.driehoek.indicators.imports.store.ImportClaims;
import nl.driehoek.indicators.imports.store.ImportContentStore;
import nl.driehoek.indicators.imports.store.ImportJobStore;
import nl.driehoek.indicators.imports.store.ImportRowStore;
import nl.driehoek.kit.domain.Fault;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What is kept of a run: its steps, and at its end the result and the report, while the file itself goes. */
@ApplicationScoped
class ImportRecords {
    private static final Logger LOG = Logger.getLogger(ImportRecords.class);

    private final ImportJobStore jobs;
    private final ImportClaims claims;
    private final ImportRowStore rows;
    private final ImportContentStore contents;
    private final MeterRegistry meters;
    private final Clock clock;

    ImportRecords(
            ImportJobStore jobs,
            ImportClaims claims,
            ImportRowStore rows,
            ImportContentStore contents,
            MeterRegistry meters,
            Clock clock) {
        this.jobs = jobs;
        this.claims = claims;
        this.rows = rows;
        this.contents = contents;
        this.meters = meters;
        this.clock = clock;
    }

    /** The import that is to be done. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    ImportJob begin(UUID id) {
        return jobs.find(id).orElseThrow(() -> new IllegalStateException("There is no import " + id));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    ImportMapping mapping(UUID id) {
        return jobs.mapping(id);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean isCalledOff(UUID id) {
        return jobs.find(id).map(ImportJob::cancelRequested).orElse(false);
    }

    boolean applying(UUID id, UUID worker) {
        return claims.applying(id, worker);
    }

    void release(UUID id, UUID worker) {
        claims.release(id, worker);
    }

    /**
     * Ends an import with success in the transaction that records its figures.
     *
     * @return false when nothing may be recorded
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean succeed(UUID id, UUID worker, ImportFindings findings) {
        return claims.succeed(id, worker, findings.result(), clock.instant())
                && close(id, ImportState.SUCCEEDED, findings);
    }

    /** Ends an import of which nothing was recorded. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void end(UUID id, UUID worker, ImportState state, ImportFindings findings) {
        if (claims.end(id, worker, state, findings.result(), clock.instant())) {
            close(id, state, findings);
        }
    }

    /** Ends an import that no process survived. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void giveUp(UUID id, UUID worker, @Nullable String correlationId) {
        ImportFindings findings = new ImportFindings(jobs.mapping(id));
        findings.add(new Fault(
                "",
                "import-broke-off",
                "Something went wrong on our side, again and again. Report the correlation id " + correlationId + "."));
        end(id, worker, ImportState.FAILED, findings);
    }

    private boolean close(UUID id, ImportState state, ImportFindings findings) {
        rows.write(id, findings.report().kept());
        contents.delete(id);
        meters.counter("driehoek.imports", "state", state.name().toLowerCase(Locale.ROOT))
                .increment();
        LOG.infof("Import %s ends as %s: %s", id, state, findings.report().counts());
        return true;
    }
}
