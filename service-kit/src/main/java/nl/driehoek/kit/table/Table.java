package nl.driehoek.kit.table;

import java.util.List;

/** Rows below a header. Rows without any cell do not count: spreadsheets are full of them. */
public record Table(TableForm form, List<Row> rows) {
    public Table {
        List<String> names = form.names();
        rows = rows.stream().filter(row -> !row.cells().isEmpty()).toList();
        for (Row row : rows) {
            if (!names.containsAll(row.cells().keySet())) {
                throw new IllegalArgumentException("Row " + row.line() + " has cells outside the columns " + names);
            }
            for (Column column : form.columns()) {
                String cell = row.get(column.name());
                if (column.isNumber()
                        && cell != null
                        && !TableBuilder.NUMBER.matcher(cell).matches()) {
                    throw new IllegalArgumentException("Row " + row.line() + ": " + cell + " is no number");
                }
            }
        }
    }
}
