package nl.driehoek.indicators.area.list;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.driehoek.indicators.area.Area;
import nl.driehoek.indicators.area.AreaType;
import nl.driehoek.indicators.area.Succession;
import nl.driehoek.indicators.area.SuccessionKind;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.table.Column;
import nl.driehoek.kit.table.Row;
import nl.driehoek.kit.table.Table;
import nl.driehoek.kit.table.TableFaults;
import nl.driehoek.kit.table.TableForm;
import org.jspecify.annotations.Nullable;

/**
 * Areas as a table, with all that we know of an area. A column without any cell says nothing; in one that has cells, an
 * empty cell says that there is nothing.
 */
public final class AreaTable {
    private static final String CODE = "code";
    private static final String NAME = "name";
    private static final String TYPE = "type";
    private static final String PARENT = "parent";
    private static final String VALID_FROM = "validFrom";
    private static final String VALID_TO = "validTo";
    private static final String PREDECESSORS = "predecessors";
    private static final String NAMES = "names";

    public static final TableForm FORM = TableForm.of(
            Column.text(CODE),
            Column.text(NAME),
            Column.text(TYPE).optional(),
            Column.text(PARENT).optional(),
            Column.text(VALID_FROM).optional(),
            Column.text(VALID_TO).optional(),
            Column.text(PREDECESSORS).optional(),
            Column.text(NAMES).optional());

    /** With a header like this every row would be wrong, and none of them is. */
    private static final Set<String> OF_THE_HEADER = Set.of("missing-column", "column-twice");

    private final TableFaults faults;
    private final Set<String> said;

    private AreaTable(Table table, TableFaults faults) {
        this.faults = faults;
        this.said = table.rows().stream()
                .flatMap(row -> row.cells().keySet().stream())
                .collect(Collectors.toSet());
    }

    /** @param faults what was found wrong with the file so far */
    public static AreaList read(Table table, TableFaults faults) {
        boolean readable = faults.all().stream()
                .noneMatch(fault -> fault.pointer().isEmpty() || OF_THE_HEADER.contains(fault.code()));
        List<ListedArea> areas = new ArrayList<>();
        if (readable) {
            AreaTable reading = new AreaTable(table, faults);
            table.rows().forEach(row -> reading.area(row).ifPresent(areas::add));
        }
        return new AreaList(areas, List.of(), new OfRows(faults));
    }

    private Optional<ListedArea> area(Row row) {
        String code = cell(row, CODE);
        String name = cell(row, NAME);
        Optional<AreaType> ofCode = code == null ? Optional.empty() : AreaType.ofCode(code);
        if (code == null) {
            faults.add(row.line(), CODE, "required", "must be given");
        } else if (ofCode.isEmpty()) {
            faults.add(
                    row.line(),
                    CODE,
                    "wrong-form",
                    "is neither a code of Statistics Netherlands nor a name in lower case with hyphens");
        }
        Optional<AreaType> stated = type(row);
        LocalDate from = date(row, VALID_FROM);
        LocalDate to = date(row, VALID_TO);
        List<Succession> predecessors = predecessors(row);
        if (code == null || ofCode.isEmpty()) {
            if (name == null) {
                faults.add(row.line(), NAME, "required", "must be given");
            }
            return Optional.empty();
        }
        // An own name does not tell the type of an area that is known already.
        boolean ofCodeCounts = said.contains(TYPE) || ofCode.get() != AreaType.OWN;
        Optional<AreaType> type = stated.or(() -> ofCodeCounts ? ofCode : Optional.empty());
        return Optional.of(new ListedArea(
                row.line(),
                code,
                said.contains(PARENT),
                known -> named(
                        row,
                        name,
                        new Area(
                                code,
                                known.name(),
                                type.orElse(known.type()),
                                said.contains(PARENT) ? cell(row, PARENT) : known.parent(),
                                said.contains(VALID_FROM) ? from : known.validFrom(),
                                said.contains(VALID_TO) ? to : known.validTo(),
                                said.contains(PREDECESSORS) ? predecessors : known.predecessors(),
                                known.names()))));
    }

    private Area named(Row row, @Nullable String name, Area area) {
        PrintedName printed = PrintedName.of(name == null ? "" : name);
        if (said.contains(NAMES)) {
            return printed.over(area, parts(row.get(NAMES)));
        }
        return printed.over(
                area,
                area.names().stream()
                        .filter(each -> !each.equals(printed.plain()))
                        .toList());
    }

    private Optional<AreaType> type(Row row) {
        String cell = cell(row, TYPE);
        Optional<AreaType> type = Stream.of(AreaType.values())
                .filter(each -> each.name().equals(cell))
                .findFirst();
        if (cell != null && type.isEmpty()) {
            faults.add(row.line(), TYPE, "wrong-type", "is not one of " + Arrays.toString(AreaType.values()));
        }
        return type;
    }

    private @Nullable LocalDate date(Row row, String column) {
        String cell = cell(row, column);
        Optional<LocalDate> date = cell == null ? Optional.empty() : date(cell);
        if (cell != null && date.isEmpty()) {
            faults.add(row.line(), column, "wrong-type", "is not a date such as 2018-01-01");
        }
        return date.orElse(null);
    }

    private List<Succession> predecessors(Row row) {
        List<Succession> predecessors = new ArrayList<>();
        for (String part : parts(row.get(PREDECESSORS))) {
            Optional<Succession> predecessor = predecessor(part.split("\\s+"));
            if (predecessor.isEmpty()) {
                faults.add(
                        row.line(),
                        PREDECESSORS,
                        "wrong-form",
                        "must be written as GM0018 2018-01-01 MERGED | GM0040 2018-01-01; the kind is one of "
                                + Arrays.toString(SuccessionKind.values()));
            }
            predecessor.ifPresent(predecessors::add);
        }
        return predecessors;
    }

    private static Optional<Succession> predecessor(String[] words) {
        Optional<LocalDate> on = words.length < 2 ? Optional.empty() : date(words[1]);
        if (on.isEmpty() || words.length > 3) {
            return Optional.empty();
        }
        if (words.length == 2) {
            return Optional.of(new Succession(words[0], on.get(), null));
        }
        return Stream.of(SuccessionKind.values())
                .filter(kind -> kind.name().equals(words[2]))
                .findFirst()
                .map(kind -> new Succession(words[0], on.get(), kind));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What stands between the bars of a cell. */
    private static List<String> parts(@Nullable String cell) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split("\\|"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    private static @Nullable String cell(Row row, String column) {
        String text = row.get(column);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Faults of the rows of a table, by line and column. */
    private record OfRows(TableFaults faults) implements ListFaults {
        @Override
        public void add(int row, @Nullable String member, String code, String detail) {
            faults.add(row, member, code, detail);
        }

        @Override
        public List<Fault> all() {
            return faults.all();
        }
    }
}
