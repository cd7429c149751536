package nl.driehoek.indicators.imports.source;

import java.io.IOException;
import java.io.InputStream;
import nl.driehoek.indicators.imports.domain.ImportMapping;

/** Reads one kind of file, row by row; only a workbook is held in memory. */
public interface SourceReader {

    /**
     * Reads a file to its end, or to where it cannot be read any more. Closes nothing.
     *
     * @param mapping one without faults
     * @throws IOException only when the stream itself fails
     */
    SourceReading read(InputStream file, ImportMapping mapping, RowSink sink) throws IOException;
}
