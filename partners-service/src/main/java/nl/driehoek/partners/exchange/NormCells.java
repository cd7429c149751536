package nl.driehoek.partners.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.driehoek.kit.table.Column;
import nl.driehoek.partners.norm.domain.NormComparator;
import nl.driehoek.partners.norm.domain.NormForm;
import nl.driehoek.partners.norm.domain.NormForm.PartForm;
import nl.driehoek.partners.norm.domain.NormForm.PerUnitForm;
import nl.driehoek.partners.norm.domain.NormForm.WithinForm;
import nl.driehoek.partners.norm.domain.NormType;
import org.jspecify.annotations.Nullable;

/** A norm in a row: {@code norm.} and the names of its members. */
final class NormCells {
    static final String PREFIX = "norm.";
    static final String TYPE = PREFIX + "type";
    private static final String KEY = PREFIX + "key";
    private static final String COMPARATOR = PREFIX + "comparator";
    private static final String INFERRED = PREFIX + "comparatorInferred";
    private static final String QUANTITY = PREFIX + "quantity";
    private static final String UNIT = PREFIX + "unit";
    private static final String EVERY = PREFIX + "every";
    private static final String BY = PREFIX + "by";
    private static final String WITHIN_LENGTH = PREFIX + "within.length";
    private static final String WITHIN_START = PREFIX + "within.startEvent";
    private static final String POPULATION = PREFIX + "population";
    private static final String SUB_POPULATION = PREFIX + "subPopulation";
    private static final String PER_UNIT = PREFIX + "perUnit.unit";
    private static final String PER_UNIT_NAMES = PREFIX + "perUnit.names";
    private static final String PARTS = PREFIX + "parts";
    private static final String SWITCHED_ON_BY = PREFIX + "switchedOnBy";
    private static final String TEXT = PREFIX + "text";
    static final List<Column> COLUMNS = List.of(
            Column.text(KEY),
            Column.text(TYPE),
            Column.text(COMPARATOR),
            Column.text(INFERRED),
            Column.number(QUANTITY),
            Column.text(UNIT),
            Column.text(EVERY),
            Column.text(BY),
            Column.text(WITHIN_LENGTH),
            Column.text(WITHIN_START),
            Column.text(POPULATION),
            Column.text(SUB_POPULATION),
            Column.text(PER_UNIT),
            Column.text(PER_UNIT_NAMES),
            Column.text(PARTS),
            Column.text(SWITCHED_ON_BY),
            Column.text(TEXT));
    static final List<String> NAMES = COLUMNS.stream().map(Column::name).toList();

    /** As in {@code leidinggevenden: Vergadering met de leidinggevenden = 1}; the last sign of equality counts. */
    private static final Pattern PART = Pattern.compile("(?s)([^: ]+): (.+) = ([0-9]{1,30}(?:\\.[0-9]{1,30})?)");

    private NormCells() {}

    static void write(NormForm norm, Map<String, String> cells) {
        WithinForm within = norm.within();
        PerUnitForm units = norm.perUnit();
        put(cells, KEY, norm.key());
        put(cells, TYPE, norm.type());
        put(cells, COMPARATOR, norm.comparator());
        put(cells, INFERRED, norm.comparatorInferred());
        put(cells, QUANTITY, plain(norm.quantity()));
        put(cells, UNIT, norm.unit());
        put(cells, EVERY, norm.every());
        put(cells, BY, norm.by());
        put(cells, WITHIN_LENGTH, within == null ? null : within.length());
        put(cells, WITHIN_START, within == null ? null : within.startEvent());
        put(cells, POPULATION, norm.population());
        put(cells, SUB_POPULATION, norm.subPopulation());
        put(cells, PER_UNIT, units == null ? null : units.unit());
        put(cells, PER_UNIT_NAMES, units == null ? null : ListCell.write(present(units.names()), name -> name));
        put(cells, PARTS, ListCell.write(present(norm.parts()), NormCells::part));
        put(cells, SWITCHED_ON_BY, norm.switchedOnBy());
        put(cells, TEXT, norm.text());
    }

    static NormForm read(Cells cells) {
        String length = cells.code(WITHIN_LENGTH);
        String startEvent = cells.text(WITHIN_START);
        String unit = cells.text(PER_UNIT);
        List<String> names = cells.texts(PER_UNIT_NAMES);
        List<PartForm> parts = cells.items(PARTS, NormCells::readPart, "key: title = 1.5, with bars between the parts");
        return new NormForm(
                cells.code(KEY),
                cells.oneOf(TYPE, NormType.class),
                cells.oneOf(COMPARATOR, NormComparator.class),
                cells.flag(INFERRED),
                cells.number(QUANTITY),
                cells.text(UNIT),
                cells.code(EVERY),
                cells.code(BY),
                length == null && startEvent == null ? null : new WithinForm(length, startEvent),
                cells.text(POPULATION),
                cells.text(SUB_POPULATION),
                unit == null && names.isEmpty()
                        ? null
                        : new PerUnitForm(unit, names.isEmpty() ? null : new ArrayList<@Nullable String>(names)),
                cells.text(PARTS) == null ? null : new ArrayList<@Nullable PartForm>(parts),
                cells.text(SWITCHED_ON_BY),
                cells.text(TEXT));
    }

    /** The column of a member, given by the steps of a pointer below the norm. */
    static String column(List<String> steps) {
        String two = steps.size() < 2 ? "" : PREFIX + steps.get(0) + "." + steps.get(1);
        String one = steps.isEmpty() ? TYPE : PREFIX + steps.get(0);
        return NAMES.contains(two) ? two : NAMES.contains(one) ? one : TYPE;
    }

    private static String part(PartForm part) {
        return part.key() + ": " + part.title() + " = " + plain(part.quantity());
    }

    private static Optional<PartForm> readPart(String text) {
        Matcher matcher = PART.matcher(text);
        return matcher.matches()
                ? Optional.of(new PartForm(matcher.group(1), matcher.group(2), new BigDecimal(matcher.group(3))))
                : Optional.empty();
    }

    static void put(Map<String, String> cells, String column, @Nullable Object value) {
        if (value != null) {
            cells.put(column, value.toString());
        }
    }

    static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** Lists that we wrote ourselves have no missing elements. */
    static <T> List<T> present(@Nullable List<? extends @Nullable T> ours) {
        List<T> present = new ArrayList<>();
        for (int i = 0; ours != null && i < ours.size(); i++) {
            present.add((T) Objects.requireNonNull(ours.get(i)));
        }
        return present;
    }
}
