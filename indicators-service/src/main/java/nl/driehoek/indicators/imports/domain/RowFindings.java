package nl.driehoek.indicators.imports.domain;

import java.util.ArrayList;
import java.util.List;
import nl.driehoek.kit.domain.Fault;
import org.jspecify.annotations.Nullable;

/** What was found in one row so far. A row that is not taken may be wrong in other ways: those do not matter. */
final class RowFindings {
    private final SourceRow row;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private @Nullable Skipped wholeRow;

    RowFindings(SourceRow row) {
        this.row = row;
    }

    /** Notes that something in a column is wrong. */
    void fault(String column, String code, String detail) {
        faults.add(CellFault.of(row.line(), column, code, detail));
    }

    /** Notes that the figure in a column is wrong: of several on a line, the one that this row is about. */
    void figureFault(String column, String code, String detail) {
        faults.add(
                row.place() == 0
                        ? CellFault.of(row.line(), column, code, detail)
                        : CellFault.of(row.line(), row.place(), code, detail));
    }

    /** Notes that the row is not taken, which goes before all that is wrong with it. */
    void skip(Skipped.Reason reason, String column, @Nullable String printed) {
        if (wholeRow == null) {
            wholeRow = skipped(reason, column, printed);
        }
    }

    /** Notes that something of the row is not taken, though the row is read on. */
    void leaveOut(Skipped.Reason reason, String column, @Nullable String printed) {
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
}
