package nl.driehoek.kit.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a table of a file's lines, header first, whatever kind of file they come from, and notes every fault. */
final class TableBuilder {
    /** Ends the reading: what follows would only repeat this fault. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super(null, null, false, false);
        }
    }

    static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private final TableForm form;
    private final TableFaults faults;
    private final UnaryOperator<String> toPoint;
    private final String numberForm;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Integer, Column> places = new HashMap<>();
    private final Set<Integer> refusedPlaces = new HashSet<>();
    private boolean headerSeen;
    private long characters;

    /**
     * @param toPoint makes of a number as this kind of file has it, one with a decimal point; null when it is no such number
     * @param numberForm how a number looks in this kind of file, for whoever wrote it differently
     */
    TableBuilder(TableForm form, TableFaults faults, UnaryOperator<@Nullable String> toPoint, String numberForm) {
        this.form = form;
        this.faults = faults;
        this.toPoint = toPoint;
        this.numberForm = numberForm;
    }

    /** Takes the next line of the file; the first one that comes is the header. */
    void line(int line, List<@Nullable String> cells) {
        if (headerSeen) {
            row(line, cells);
        } else {
            header(line, cells);
            headerSeen = true;
        }
    }

    Table table() {
        if (!headerSeen) {
            faults.add("no-header", "The file is empty; its first line must name the columns: " + form.names());
        }
        return new Table(form, rows);
    }

    private void header(int line, List<@Nullable String> cells) {
        Map<String, Column> known = new LinkedHashMap<>();
        form.columns().forEach(column -> known.put(column.name(), column));
        Set<String> seen = new HashSet<>();
        for (int i = TableLimits.COLUMNS; i < cells.size(); i++) {
            String name = cells.get(i);
            if (name != null && !name.isBlank()) {
                checkPlace(line, i);
            }
        }
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String name = cell == null ? "" : cell.strip();
            if (name.isEmpty()) {
                continue;
            }
            Column column = known.get(name);
            if (column == null) {
                refusedPlaces.add(i);
                faults.add(line, shown(name), "unknown-column", "is not a column here; there are " + form.names());
            } else if (!seen.add(name)) {
                refusedPlaces.add(i);
                faults.add(line, name, "column-twice", "stands in the header more than once");
            } else {
                places.put(i, column);
            }
        }
        for (Column column : form.columns()) {
            if (column.required() && !seen.contains(column.name())) {
                faults.add(line, column.name(), "missing-column", "must be in the header");
            }
        }
    }

    private void row(int line, List<@Nullable String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        boolean any = false;
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            if (text == null || text.isEmpty()) {
                continue;
            }
            any = true;
            checkPlace(line, i);
            checkSize(text);
            Column column = places.get(i);
            if (column != null) {
                cell(line, column, text, row);
            } else if (!refusedPlaces.contains(i)) {
                faults.add(line, null, "cell-without-column", "'" + shown(text) + "' stands below no column");
            }
        }
        if (any && rows.size() == TableLimits.ROWS) {
            faults.add("too-many-rows", "A table may have at most " + TableLimits.ROWS + " rows: send it in parts.");
            throw new Unreadable();
        }
        if (any) {
            rows.add(new Row(line, row));
        }
    }

    private void cell(int line, Column column, String text, Map<String, String> row) {
        if (text.length() > TableLimits.CELL_CHARACTERS) {
            faults.add(
                    line,
                    column.name(),
                    "cell-too-long",
                    "may have at most " + TableLimits.CELL_CHARACTERS + " characters");
        } else if (!column.isNumber()) {
            row.put(column.name(), text);
        } else if (!text.isBlank()) {
            String number = toPoint.apply(text.strip());
            if (number != null && NUMBER.matcher(number).matches()) {
                row.put(column.name(), number);
            } else {
                faults.add(
                        line,
                        column.name(),
                        "not-a-number",
                        "'" + shown(text) + "' is not a number such as " + numberForm);
            }
        }
    }

    private void checkPlace(int line, int place) {
        if (place >= TableLimits.COLUMNS) {
            faults.add(line, null, "too-many-columns", "A table may have at most " + TableLimits.COLUMNS + " columns.");
            throw new Unreadable();
        }
    }

    private void checkSize(String text) {
        characters += text.length();
        if (characters > TableLimits.ALL_CHARACTERS) {
            faults.add("table-too-large", "The cells hold too much text together: send the table in parts.");
            throw new Unreadable();
        }
    }

    /** A text of somebody else's file as it may stand in a message. */
    static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
