package nl.driehoek.indicators.imports.domain;

import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;

/** Faults of a row or a cell: their pointer is {@code /line/column}, and their text says the same for a person. */
public final class CellFault {
    private static final int SHOWN = 60;

    private CellFault() {}

    /** A fault of a cell in a column that has a name. */
    public static Fault of(long line, String column, String code, String detail) {
        return of(line, shown(column), "column '" + shown(column) + "'", code, detail);
    }

    /** A fault of a cell that is told by its place on the line, from 1. */
    public static Fault of(long line, int place, String code, String detail) {
        return of(line, Integer.toString(place), "cell " + place, code, detail);
    }

    /** A fault of a whole line. */
    public static Fault of(long line, String code, String detail) {
        return new Fault("/" + line, code, "line " + line + ": " + detail);
    }

    private static Fault of(long line, String member, String where, String code, String detail) {
        return new Faults()
                .at(Long.toString(line))
                .at(member)
                .add(code, "line " + line + ", " + where + ": " + detail)
                .all()
                .get(0);
    }

    /** A text of somebody else's file as it may stand in a message. */
    public static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
