package nl.driehoek.indicators.area.list;

import java.util.List;
import nl.driehoek.kit.domain.Fault;
import org.jspecify.annotations.Nullable;

/** The faults of a list, by row: a bounded number of them, and how many more there are. */
public interface ListFaults {

    /** Adds a fault of a row, or of one of its members when that is named. */
    void add(int row, @Nullable String member, String code, String detail);

    /** The faults to tell; empty when there is none. */
    List<Fault> all();
}
