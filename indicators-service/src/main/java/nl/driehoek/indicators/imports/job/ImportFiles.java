package nl.driehoek.indicators.imports.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import nl.driehoek.indicators.area.store.AreaStore;
import nl.driehoek.indicators.imports.domain.RowInterpreter;
import nl.driehoek.indicators.imports.domain.SourceRow;
import nl.driehoek.indicators.imports.job.domain.ImportJob;
import nl.driehoek.indicators.imports.job.domain.ImportProgress;
import nl.driehoek.indicators.imports.source.RowSink;
import nl.driehoek.indicators.imports.source.SourceReader;
import nl.driehoek.indicators.imports.source.SourceReaders;
import nl.driehoek.indicators.imports.source.SourceReading;
import nl.driehoek.indicators.imports.store.ImportContentStore;
import nl.driehoek.indicators.imports.store.ImportFigureStore;
import nl.driehoek.kit.domain.Fault;

/** Reads the file of an import to its end, page by page, and sets its figures aside. */
@ApplicationScoped
class ImportFiles {
    private final ImportContentStore contents;
    private final ImportFigureStore figures;
    private final FetchedPages pages;
    private final AreaStore areas;
    private final Clock clock;

    ImportFiles(
            ImportContentStore contents, ImportFigureStore figures, FetchedPages pages, AreaStore areas, Clock clock) {
        this.contents = contents;
        this.figures = figures;
        this.pages = pages;
        this.areas = areas;
        this.clock = clock;
    }

    /** Reads a page as it comes in. */
    interface PageReader {
        SourceReading read(InputStream page) throws IOException;
    }

    void read(ImportJob job, ImportFindings findings, Catalogue catalogue, UUID worker, RunControl control)
            throws IOException, InterruptedException {
        AreaBook book = new AreaBook(QuarkusTransaction.requiringNew().call(areas::all));
        Staging staging = new Staging(figures, control.job());
        FileReading reading = new FileReading(
                job.request(),
                new RowInterpreter(findings.mapping(), book),
                book,
                catalogue::find,
                LocalDate.now(clock),
                findings,
                staging::add);
        SourceReader reader =
                SourceReaders.of(Objects.requireNonNull(findings.mapping().format()));
        long[] before = {0};
        PageReader page = stream -> {
            CountedStream counted = new CountedStream(stream);
            reading.nextPage();
            SourceReading read = reader.read(
                    new BufferedInputStream(counted),
                    findings.mapping(),
                    sink(reading, findings, control, () -> before[0] + counted.count()));
            before[0] += counted.count();
            findings.attribute(read.attribution());
            return read;
        };
        String url = job.request().url();
        if (url == null) {
            try (InputStream file = contents.read(control.job())) {
                page.read(file);
            }
        } else {
            pages.read(url, control, worker, page);
        }
        reading.finish();
        staging.flush();
        control.at(progress(before[0], findings));
    }

    /** How many bytes were read so far. */
    private interface Bytes {
        long count();
    }

    private static RowSink sink(FileReading reading, ImportFindings findings, RunControl control, Bytes bytes) {
        return new RowSink() {
            @Override
            public void row(SourceRow row) {
                control.check();
                reading.row(row);
                control.at(progress(bytes.count(), findings));
            }

            @Override
            public void fault(Fault fault) {
                control.check();
                reading.fault(fault);
            }
        };
    }

    private static ImportProgress progress(long bytes, ImportFindings findings) {
        return new ImportProgress(
                bytes, findings.report().rows(), findings.report().figures(), 0);
    }
}
