package nl.driehoek.indicators.imports.source;

import nl.driehoek.indicators.imports.domain.SourceRow;
import nl.driehoek.kit.domain.Fault;

/** Takes the rows of a file as they are read. Either method may throw to stop the reading; it comes out as it is. */
public interface RowSink {

    void row(SourceRow row);

    /** Something wrong with the file or with one of its cells; the reading goes on where it can. */
    void fault(Fault fault);
}
