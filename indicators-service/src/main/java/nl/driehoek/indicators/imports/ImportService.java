package nl.driehoek.indicators.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.driehoek.indicators.IndicatorsProblem;
import nl.driehoek.indicators.imports.job.domain.ImportJob;
import nl.driehoek.indicators.imports.job.domain.ImportState;
import nl.driehoek.indicators.imports.job.domain.RowOutcome;
import nl.driehoek.indicators.imports.store.ImportJobStore;
import nl.driehoek.indicators.imports.store.ImportRowStore;
import nl.driehoek.kit.problem.KitProblem;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** Use cases of imports that were ordered. */
@ApplicationScoped
public class ImportService {
    private final ImportJobStore jobs;
    private final ImportRowStore rows;
    private final Clock clock;

    public ImportService(ImportJobStore jobs, ImportRowStore rows, Clock clock) {
        this.jobs = jobs;
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional
    public ImportJob get(UUID id) {
        return jobs.find(id).orElseThrow(() -> ProblemException.notFound("There is no import " + id + "."));
    }

    /** The newest first. */
    @Transactional
    public List<ImportJob> list(ImportFilter filter, Cursor page) {
        return jobs.list(filter, page);
    }

    /** What became of the rows, as far as it is kept. */
    @Transactional
    public List<ReportedRow> rows(UUID id, @Nullable RowOutcome outcome, Cursor page) {
        get(id);
        return rows.list(id, outcome, page);
    }

    /**
     * Calls an import off. One that waits ends at once; one that runs ends soon, and whatever it had recorded by then is
     * undone. Only who ordered it and an admin may do so. Calling off twice changes nothing.
     */
    @Transactional
    public ImportJob cancel(UUID id, Caller caller) {
        ImportJob job = get(id);
        if (!caller.isAdmin() && !job.request().requester().subject().equals(caller.subject())) {
            throw new ProblemException(KitProblem.FORBIDDEN, "Only who ordered an import and an admin call it off.");
        }
        if (!jobs.cancel(id, clock.instant()) && get(id).state() != ImportState.CANCELLED) {
            throw new ProblemException(
                    IndicatorsProblem.IMPORT_HAS_ENDED,
                    "It ended as " + get(id).state() + ". Withdraw or correct the measurements instead.");
        }
        return get(id);
    }
}
