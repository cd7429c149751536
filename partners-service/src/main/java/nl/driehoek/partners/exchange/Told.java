package nl.driehoek.partners.exchange;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.table.TableFaults;
import org.jspecify.annotations.Nullable;

/**
 * The faults of a table while its rows are read. What a rule says of a cell that could not be read is left out: that it is
 * missing would only confuse.
 */
final class Told {
    /** With a header like this every row would be wrong, and none of them is. */
    private static final Set<String> OF_THE_HEADER = Set.of("missing-column", "column-twice");

    private final TableFaults faults;
    private final Set<String> unreadable;

    /** @param faults what was found wrong with the file so far */
    Told(TableFaults faults) {
        this.faults = faults;
        this.unreadable = faults.all().stream().map(Fault::pointer).collect(Collectors.toCollection(HashSet::new));
        boolean readable = faults.all().stream()
                .noneMatch(fault -> fault.pointer().isEmpty() || OF_THE_HEADER.contains(fault.code()));
        if (!readable) {
            faults.throwIfAny();
        }
    }

    /** A cell that cannot be read. */
    void unreadable(int line, String column, String code, String detail) {
        faults.add(line, column, code, detail);
        unreadable.add(pointer(line, column));
    }

    /** What a rule says of a row, or of one of its cells. */
    void rule(int line, @Nullable String column, String code, String detail) {
        if (column == null || !unreadable.contains(pointer(line, column))) {
            faults.add(line, column, code, detail);
        }
    }

    void throwIfAny() {
        faults.throwIfAny();
    }

    private static String pointer(int line, String column) {
        return new Faults().at(line).at(column).add("", "").all().get(0).pointer();
    }
}
