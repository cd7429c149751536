package nl.driehoek.partners.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.kit.table.Column;
import nl.driehoek.kit.table.Row;
import nl.driehoek.kit.table.TableForm;
import org.jspecify.annotations.Nullable;

/** The cells of a row, each read as what it should hold; null when it is empty, and when it cannot be read, which is told. */
final class Cells {
    private final Row row;
    private final Told told;

    Cells(Row row, Told told) {
        this.row = row;
        this.told = told;
    }

    int line() {
        return row.line();
    }

    /** A text as it is; blanks alone are nothing. */
    @Nullable
    String text(String column) {
        String text = row.get(column);
        return text == null || text.isBlank() ? null : text;
    }

    /** A code: blanks around it, which nobody sees, do not count. */
    @Nullable
    String code(String column) {
        String text = text(column);
        return text == null ? null : text.strip();
    }

    boolean isEmpty(List<String> columns) {
        return columns.stream().allMatch(column -> text(column) == null);
    }

    @Nullable
    BigDecimal number(String column) {
        String text = text(column);
        return text == null ? null : new BigDecimal(text);
    }

    @Nullable
    Integer whole(String column) {
        BigDecimal number = number(column);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            return wrong(column, "wrong-type", "must be a whole number");
        }
    }

    @Nullable
    Boolean flag(String column) {
        String text = code(column);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "waar" -> true;
            case "false", "onwaar" -> false;
            default -> wrong(column, "wrong-type", "must be true or false");
        };
    }

    @Nullable
    LocalDate day(String column) {
        return code(column) == null
                ? null
                : Days.read(code(column))
                        .orElseGet(() -> wrong(column, "wrong-form", "must be a date such as 2012-06-01"));
    }

    <E extends Enum<E>> @Nullable E oneOf(String column, Class<E> type) {
        String text = code(column);
        if (text == null) {
            return null;
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        return wrong(column, "wrong-type", "is not one of " + Arrays.toString(type.getEnumConstants()));
    }

    /** The texts of a list; none when the cell is empty. */
    List<String> texts(String column) {
        String text = text(column);
        return text == null ? List.of() : ListCell.read(text);
    }

    List<String> codes(String column) {
        return texts(column).stream().map(String::strip).toList();
    }

    /** The items of a list, as far as they can be read. */
    <T> List<T> items(String column, Function<String, Optional<T>> read, String form) {
        return texts(column).stream()
                .map(text -> read.apply(text)
                        .<@Nullable T>map(item -> item)
                        .orElseGet(() ->
                                wrong(column, "wrong-form", "'" + Texts.shown(text) + "' must be written as " + form)))
                .filter(Objects::nonNull)
                .map(item -> (T) Objects.requireNonNull(item))
                .toList();
    }

    private <T> @Nullable T wrong(String column, String code, String detail) {
        told.unreadable(line(), column, code, detail);
        return null;
    }

    /** Whether these columns say what they say in another row; a spreadsheet does not know {@code 3.20} from {@code 3.2}. */
    static boolean same(Row row, Row other, TableForm form, List<String> columns) {
        return form.columns().stream()
                .filter(column -> columns.contains(column.name()))
                .allMatch(column -> same(column, row.get(column.name()), other.get(column.name())));
    }

    private static boolean same(Column column, @Nullable String one, @Nullable String other) {
        boolean numbers = column.kind() == Column.Kind.NUMBER && one != null && other != null;
        return numbers ? new BigDecimal(one).compareTo(new BigDecimal(other)) == 0 : Objects.equals(one, other);
    }

    /** Days as cells write them. */
    static final class Days {
        private Days() {}

        static Optional<LocalDate> read(@Nullable String text) {
            try {
                return Optional.ofNullable(text).map(LocalDate::parse).filter(day -> Period.isYear(day.getYear()));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /** Texts of somebody else's file. */
    static final class Texts {
        private static final int SHOWN = 60;

        private Texts() {}

        /** As it may stand in a message. */
        static String shown(String text) {
            return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        }
    }
}
