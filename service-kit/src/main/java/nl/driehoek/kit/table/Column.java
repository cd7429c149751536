package nl.driehoek.kit.table;

/**
 * A column that a table may have. Only a column of numbers has a decimal sign to translate: a text such as "1,5 à 2" is
 * never touched.
 *
 * @param required whether a file without this column is refused; its cells may be empty all the same
 */
public record Column(String name, Kind kind, boolean required) {
    /** What the cells of a column are. */
    public enum Kind {
        TEXT,
        NUMBER
    }

    public static Column text(String name) {
        return new Column(name, Kind.TEXT, true);
    }

    public static Column number(String name) {
        return new Column(name, Kind.NUMBER, true);
    }

    /** The same column, which a file may leave out. */
    public Column optional() {
        return new Column(name, kind, false);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }
}
