package nl.driehoek.indicators.imports.domain;

import java.util.ArrayList;
import java.util.List;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/** What was found in one row so far. A row that is not taken may be wrong in other ways: those do not matter. */
final class RowFindings {
    private static final int SHOWN = 60;

    private final SourceRow row;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private @Nullable Skipped wholeRow;

    RowFindings(SourceRow row) {
        this.row = row;
    }

    /** Notes that something in a column is wrong. */
    void fault(String column, String code, String detail) {
        faults.add(at(row.line(), column, code, detail));
    }

    /** Notes that the figure in a column is wrong: of several on a line, the one that this row is about. */
    void figureFault(String column, String code, String detail) {
        if (row.place() == 0) {
            fault(column, code, detail);
        } else {
            String cell = Integer.toString(row.place());
            faults.add(new Fault(
                    new Faults()
                            .at(Long.toString(row.line()))
                            .at(cell)
                            .add(code, "")
                            .all()
                            .get(0)
                            .pointer(),
                    code,
                    "line " + row.line() + ", cell " + cell + ": " + detail));
        }
    }

    static Fault at(long line, String column, String code, String detail) {
        return new Faults()
                .at(Long.toString(line))
                .at(shown(column))
                .add(code, "line " + line + ", column '" + shown(column) + "': " + detail)
                .all()
                .get(0);
    }

    /** Notes that the row is not taken, which goes before all that is wrong with it. */
    void skip(Skipped.Reason reason, String column, @Nullable String printed) {
        if (wholeRow == null) {
            wholeRow = skipped(reason, column, printed);
        }
    }

    /** Notes that the row is only read for what a total needs of it. */
    void skipRecording(Skipped.Reason reason, String column, String printed) {
        skipped.add(skipped(reason, column, printed));
    }

    /** Notes that one figure of the row is not taken. */
    void skipFigure(Skipped.Reason reason, String column, @Nullable String printed) {
        skipped.add(skipped(reason, column, printed));
    }

    private static Skipped skipped(Skipped.Reason reason, String column, @Nullable String printed) {
        return new Skipped(reason, column, printed == null ? "" : printed);
    }

    boolean rowIsSkipped() {
        return wholeRow != null;
    }

    Interpretation with(List<SourceFigure> figures, List<SourceFigure> aside) {
        return wholeRow == null
                ? new Interpretation(figures, aside, skipped, faults)
                : new Interpretation(List.of(), List.of(), List.of(wholeRow), List.of());
    }

    /** A text of somebody else's file as it may stand in a message. */
    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
