package nl.driehoek.indicators.imports.job;

import java.util.ArrayList;
import java.util.List;
import nl.driehoek.indicators.imports.domain.ImportMapping;
import nl.driehoek.indicators.imports.domain.Totals;
import nl.driehoek.indicators.imports.job.domain.ImportReport;
import nl.driehoek.indicators.imports.job.domain.ImportResult;
import nl.driehoek.indicators.imports.job.domain.ImportState;
import nl.driehoek.indicators.imports.job.domain.TotalReport;
import nl.driehoek.kit.domain.Fault;
import org.jspecify.annotations.Nullable;

/** What a run has found so far. */
final class ImportFindings {
    private final ImportMapping mapping;
    private final ImportReport report = new ImportReport();
    private final Totals totals;
    private final List<Fault> fileFaults = new ArrayList<>();
    private @Nullable String namedByTheFile;

    ImportFindings(ImportMapping mapping) {
        this.mapping = mapping;
        this.totals = new Totals(mapping.totals());
    }

    ImportMapping mapping() {
        return mapping;
    }

    ImportReport report() {
        return report;
    }

    Totals totals() {
        return totals;
    }

    /** Notes what is wrong with the file as a whole. */
    void add(Fault fault) {
        fileFaults.add(fault);
    }

    /** Notes whom the file names as its source. */
    void attribute(@Nullable String name) {
        namedByTheFile = name == null ? namedByTheFile : name;
    }

    /** Whether nothing was found wrong yet. */
    boolean isSound() {
        return fileFaults.isEmpty() && !report.hasFaults();
    }

    /** How the import ends when this is all. */
    ImportState end() {
        return isSound() ? ImportState.SUCCEEDED : ImportState.FAILED;
    }

    ImportResult result() {
        return new ImportResult(
                report.counts(),
                fileFaults,
                totals.results().stream().map(TotalReport::of).toList(),
                mapping.source(),
                mapping.attribution(namedByTheFile),
                report.notKept());
    }
}
