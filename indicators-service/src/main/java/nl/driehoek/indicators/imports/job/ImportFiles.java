package nl.driehoek.indicators.imports.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import nl.driehoek.indicators.area.store.AreaStore;
import nl.driehoek.indicators.imports.domain.ImportMapping;
import nl.driehoek.indicators.imports.domain.RowInterpreter;
import nl.driehoek.indicators.imports.domain.SourceRow;
import nl.driehoek.indicators.imports.job.domain.ImportJob;
import nl.driehoek.indicators.imports.job.domain.ImportProgress;
import nl.driehoek.indicators.imports.source.RowSink;
import nl.driehoek.indicators.imports.source.SourceReader;
import nl.driehoek.indicators.imports.source.SourceReaders;
import nl.driehoek.indicators.imports.source.SourceReading;
import nl.driehoek.indicators.imports.store.ImportContentStore;
import nl.driehoek.kit.domain.Fault;

/**
 * Reads the file of an import to its end, page by page, and sets its figures aside. One thread takes the file apart while
 * the other one makes figures of its rows.
 */
@ApplicationScoped
class ImportFiles {
    /** Rows that go from one thread to the other together. */
    private static final int ROWS = 500;

    private final ImportContentStore contents;
    private final FetchedPages pages;
    private final AreaStore areas;
    private final Clock clock;

    ImportFiles(ImportContentStore contents, FetchedPages pages, AreaStore areas, Clock clock) {
        this.contents = contents;
        this.pages = pages;
        this.areas = areas;
        this.clock = clock;
    }

    /** Reads a page as it comes in. */
    interface PageReader {
        SourceReading read(InputStream page) throws IOException;
    }

    void read(
            ImportJob job,
            ImportFindings findings,
            Catalogue catalogue,
            FigureFile figures,
            UUID worker,
            RunControl control)
            throws IOException, InterruptedException {
        AreaBook book = new AreaBook(QuarkusTransaction.requiringNew().call(areas::all));
        FileReading reading = new FileReading(
                job.request(),
                new RowInterpreter(findings.mapping(), book),
                book,
                catalogue::find,
                LocalDate.now(clock),
                findings,
                figures::add);
        Belt.<Steps>run("imports-file", belt -> takeApart(job, findings.mapping(), worker, control, belt), steps -> {
            for (Consumer<FileReading> step : steps.all()) {
                control.check();
                step.accept(reading);
            }
            control.at(progress(steps.bytesRead(), findings));
        });
        reading.finish();
        figures.flush();
    }

    /** What stands in a piece of a file, and how much of the file was read with it. */
    private record Steps(List<Consumer<FileReading>> all, long bytesRead) {}

    private void takeApart(ImportJob job, ImportMapping mapping, UUID worker, RunControl control, Consumer<Steps> belt)
            throws IOException, InterruptedException {
        SourceReader reader = SourceReaders.of(Objects.requireNonNull(mapping.format()));
        Pieces pieces = new Pieces(control, belt);
        PageReader page = stream -> {
            pieces.next(stream);
            SourceReading read = reader.read(new BufferedInputStream(pieces.stream), mapping, pieces);
            pieces.add(reading -> reading.attribute(read.attribution()));
            pieces.send();
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
    }

    /** Collects what a reader finds, and sends it on. */
    private static final class Pieces implements RowSink {
        private final RunControl control;
        private final Consumer<Steps> belt;
        private List<Consumer<FileReading>> steps = new ArrayList<>(ROWS);
        private CountedStream stream = new CountedStream(InputStream.nullInputStream());
        private long earlierPages;

        Pieces(RunControl control, Consumer<Steps> belt) {
            this.control = control;
            this.belt = belt;
        }

        void next(InputStream page) {
            earlierPages += stream.count();
            stream = new CountedStream(page);
            add(FileReading::nextPage);
        }

        @Override
        public void row(SourceRow row) {
            add(reading -> reading.row(row));
        }

        @Override
        public void fault(Fault fault) {
            add(reading -> reading.fault(fault));
        }

        void add(Consumer<FileReading> step) {
            steps.add(step);
            if (steps.size() == ROWS) {
                send();
            }
        }

        void send() {
            control.check();
            belt.accept(new Steps(steps, earlierPages + stream.count()));
            steps = new ArrayList<>(ROWS);
        }
    }

    private static ImportProgress progress(long bytes, ImportFindings findings) {
        return new ImportProgress(
                bytes, findings.report().rows(), findings.report().figures(), 0);
    }
}
