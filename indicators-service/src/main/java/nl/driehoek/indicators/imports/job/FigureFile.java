package nl.driehoek.indicators.imports.job;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import nl.driehoek.indicators.measurement.domain.SeriesKey;

/**
 * Figures between reading and recording, in a file that nobody else sees and that is gone when the process is: in parts,
 * each sorted by series. Read side by side they give every series as a whole, and no memory has to hold them. A database
 * could sort them too, but this takes a tenth of the time, and an import that is taken up again reads anew in any case.
 */
final class FigureFile implements Closeable {
    /** So many figures are held in memory until they are sorted and set aside. */
    private static final int PART = 50_000;

    private static final int BUFFER = 128 * 1024;

    /** In the order in which the database keeps them, so that it adds at one end. */
    private static final Comparator<SeriesKey> ORDER = Comparator.comparing(SeriesKey::indicator)
            .thenComparing(SeriesKey::area)
            .thenComparing(series -> series.breakdown().toString());

    private final FileChannel file;
    private final FigureForm form = new FigureForm();
    private final List<FilePart> parts = new ArrayList<>();
    private final Map<SeriesKey, List<StagedFigure>> open = new HashMap<>();
    private final Collection<String> indicators = new TreeSet<>();
    private int waiting;

    FigureFile() throws IOException {
        Path path = Files.createTempFile("driehoek-import-", ".figures");
        this.file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Sets a figure aside. */
    void add(StagedFigure figure) {
        open.computeIfAbsent(figure.read().series(), series -> new ArrayList<>())
                .add(figure);
        if (++waiting == PART) {
            flush();
        }
    }

    /** Ends the adding. */
    void flush() {
        if (waiting == 0) {
            return;
        }
        try {
            write();
        } catch (IOException e) {
            throw new UncheckedIOException("Figures cannot be set aside", e);
        }
        open.clear();
        waiting = 0;
    }

    private void write() throws IOException {
        long from = file.position();
        ByteBuffer into = ByteBuffer.allocate(BUFFER);
        for (SeriesKey series : open.keySet().stream().sorted(ORDER).toList()) {
            indicators.add(series.indicator());
            List<StagedFigure> figures = open.getOrDefault(series, List.of());
            makeRoom(into);
            form.writeSeries(into, series, figures.size());
            for (StagedFigure figure : figures) {
                makeRoom(into);
                form.write(into, figure);
            }
        }
        drain(into);
        parts.add(new FilePart(parts.size(), from, file.position()));
    }

    private void makeRoom(ByteBuffer into) throws IOException {
        if (into.remaining() < FigureForm.LONGEST) {
            drain(into);
        }
    }

    private void drain(ByteBuffer from) throws IOException {
        from.flip();
        while (from.hasRemaining()) {
            file.write(from);
        }
        from.clear();
    }

    /** Codes of the indicators of all figures. */
    Collection<String> indicators() {
        return indicators;
    }

    /** Takes the figures of one series. */
    interface SeriesTaker {
        void take(SeriesKey series, List<StagedFigure> figures);
    }

    /** Gives all figures, series by series, in order of their periods and within these as they came. */
    void each(SeriesTaker taker) {
        try {
            PriorityQueue<PartReading> next = new PriorityQueue<>(
                    Comparator.comparing(PartReading::series, ORDER).thenComparingInt(PartReading::number));
            for (FilePart part : parts) {
                PartReading reading = new PartReading(part);
                if (reading.nextSeries()) {
                    next.add(reading);
                }
            }
            for (PartReading first = next.peek(); first != null; first = next.peek()) {
                SeriesKey series = first.series();
                taker.take(series, figures(series, next));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Figures cannot be read", e);
        }
    }

    private static List<StagedFigure> figures(SeriesKey series, PriorityQueue<PartReading> parts) throws IOException {
        List<StagedFigure> figures = new ArrayList<>();
        for (PartReading part = parts.peek(); part != null && part.series().equals(series); part = parts.peek()) {
            parts.remove();
            part.read(figures);
            if (part.nextSeries()) {
                parts.add(part);
            }
        }
        // Keeps those of one period in the order in which they came.
        figures.sort(Comparator.comparing(figure -> figure.read().observation().period()));
        return figures;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private record FilePart(int number, long from, long to) {}

    /** A part that is being read. */
    private final class PartReading {
        private final FilePart part;
        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();
        private long at;
        private FigureForm.Heading heading = FigureForm.Heading.NONE;

        PartReading(FilePart part) {
            this.part = part;
            this.at = part.from();
        }

        int number() {
            return part.number();
        }

        SeriesKey series() {
            return heading.series();
        }

        boolean nextSeries() throws IOException {
            fill();
            if (!buffer.hasRemaining()) {
                return false;
            }
            heading = form.readSeries(buffer);
            return true;
        }

        void read(List<StagedFigure> into) throws IOException {
            for (int i = 0; i < heading.figures(); i++) {
                fill();
                into.add(form.read(buffer, heading.series()));
            }
        }

        /** Has at least one figure in the buffer, unless the part has ended. */
        private void fill() throws IOException {
            if (buffer.remaining() >= FigureForm.LONGEST || at == part.to()) {
                return;
            }
            buffer.compact();
            buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + part.to() - at));
            while (buffer.hasRemaining()) {
                int count = file.read(buffer, at);
                if (count < 0) {
                    throw new IOException("The file ends at " + at);
                }
                at += count;
            }
            buffer.flip();
        }
    }
}
