package nl.driehoek.kit.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns that a kind of table has, in the order in which they are written; a file may have them in any order. */
public record TableForm(List<Column> columns) {
    public TableForm {
        columns = List.copyOf(columns);
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("Column " + column.name() + " stands twice in a form");
            }
        }
    }

    public static TableForm of(Column... columns) {
        return new TableForm(List.of(columns));
    }

    /** The names of the columns, in order. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
