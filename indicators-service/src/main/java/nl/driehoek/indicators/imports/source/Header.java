package nl.driehoek.indicators.imports.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.driehoek.indicators.imports.domain.CellFault;
import nl.driehoek.indicators.imports.domain.ImportMapping;
import nl.driehoek.indicators.imports.domain.SourceRow;
import nl.driehoek.kit.domain.Fault;

/** The names of the columns of a table, and the rows that they make of its lines. */
final class Header {
    private final List<String> names;

    /** @throws UnreadableSource when a column that the mapping needs is not there, or is there twice */
    Header(long line, List<String> names, ImportMapping mapping, RowSink sink) throws UnreadableSource {
        this.names = names;
        Map<String, Integer> places = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        Set<String> twice = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!name.isEmpty() && places.put(name, i) != null && twice.add(name)) {
                faults.add(CellFault.of(line, name, "column-twice", "stands in the header more than once"));
            }
        }
        for (String column : mapping.requiredColumns()) {
            if (!places.containsKey(column)) {
                faults.add(
                        CellFault.of(line, column, "missing-column", "is not in the header, and the mapping needs it"));
            }
        }
        refuse(faults, sink);
    }

    /** Tells the sink of all but the last, which ends the reading. */
    static void refuse(List<Fault> faults, RowSink sink) throws UnreadableSource {
        if (!faults.isEmpty()) {
            faults.subList(0, faults.size() - 1).forEach(sink::fault);
            throw new UnreadableSource(faults.get(faults.size() - 1));
        }
    }

    int size() {
        return names.size();
    }

    String name(int place) {
        return place < names.size() ? names.get(place) : "";
    }

    SourceRow row(long line, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(cells.size(), names.size()); i++) {
            if (!names.get(i).isEmpty() && !cells.get(i).isEmpty()) {
                row.put(names.get(i), cells.get(i));
            }
        }
        return SourceRow.of(line, row);
    }
}
