package nl.driehoek.kit.table;

import java.util.ArrayList;
import java.util.List;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The faults of a table file: the first hundred, and how many there are. A service adds its own while it goes through the
 * rows, so that the sender hears of all at once. A fault's pointer is {@code /line/column}, with the line as a spreadsheet
 * numbers it.
 */
public final class TableFaults {
    static final int REPORTED = 100;

    private final List<Fault> first = new ArrayList<>();
    private int count;

    /** Adds a fault of the file as a whole. */
    public void add(String code, String detail) {
        add(new Fault("", code, detail));
    }

    /** Adds a fault of a row, or of one of its cells when the column is named. */
    public void add(int line, @Nullable String column, String code, String detail) {
        Faults row = new Faults().at(line);
        String where = "line " + line + (column == null ? "" : ", column '" + column + "'");
        add((column == null ? row : row.at(column))
                .add(code, where + ": " + detail)
                .all()
                .get(0));
    }

    private void add(Fault fault) {
        count++;
        if (first.size() < REPORTED) {
            first.add(fault);
        }
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public int count() {
        return count;
    }

    /** The faults to report: at most a hundred, and then one that says how many more there are. */
    public List<Fault> all() {
        List<Fault> all = new ArrayList<>(first);
        if (count > first.size()) {
            all.add(new Fault("", "more-faults", "There are " + (count - first.size()) + " more faults like these."));
        }
        return all;
    }

    /** @throws ProblemException invalid-input with the faults, when there is any */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw ProblemException.invalidInput(all());
        }
    }
}
