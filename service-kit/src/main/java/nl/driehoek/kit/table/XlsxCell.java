package nl.driehoek.kit.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * The text of a spreadsheet cell: as a person reads it there, and exact. A workbook stores 3.2 as 3.2000000000000002, 15%
 * as 0.15 and a day as 40413.
 */
final class XlsxCell {
    /** What Excel keeps of a number; the digits after it are noise of the binary fraction. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final BigDecimal DAY_SECONDS = BigDecimal.valueOf(86_400);
    private static final Set<String> ERRORS = Set.of(
            "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!");
    private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern MUST_BE_ESCAPED =
            Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x{fffe}\\x{ffff}]|_(?=x[0-9A-Fa-f]{4}_)");

    /** The cell holds no value that can be read; the code and message say why. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final String detail;

        Unreadable(String code, String detail) {
            super(detail);
            this.code = code;
            this.detail = detail;
        }

        String detail() {
            return detail;
        }

        String code() {
            return code;
        }
    }

    private XlsxCell() {}

    static @Nullable String text(@Nullable Cell cell, boolean from1904) throws Unreadable {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return null;
        }
        Object value = cell.getValue();
        boolean formula = cell.getType() == CellType.FORMULA && cell.getFormula() != null;
        if (formula && value == null && cell.getRawValue() == null) {
            throw new Unreadable(
                    "formula-without-value", "holds a formula whose outcome is not in the file: open and save it once");
        }
        if (value == null) {
            return null;
        }
        if (cell.getType() == CellType.ERROR || (formula && ERRORS.contains(value.toString()))) {
            throw new Unreadable("cell-error", "holds the error " + TableBuilder.shown(value.toString()));
        }
        if (value instanceof BigDecimal number) {
            return number(number, cell.getDataFormatId(), cell.getDataFormatString(), from1904);
        }
        return value instanceof Boolean ? value.toString() : unescape(value.toString());
    }

    static String number(BigDecimal number, @Nullable Integer formatId, @Nullable String format, boolean from1904)
            throws Unreadable {
        if (Math.abs((long) number.precision() - number.scale()) > 30 || Math.abs((long) number.scale()) > 400) {
            throw new Unreadable("not-a-number", "holds a number out of all bounds");
        }
        String shown = format == null ? "" : NOT_SHOWN.matcher(format).replaceAll("");
        int id = formatId == null ? 0 : formatId;
        if (shown.contains("%") || id == 9 || id == 10) {
            return plain(number.movePointRight(2)) + "%";
        }
        boolean dateOfTheFormat = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47);
        if (dateOfTheFormat || isDate(shown)) {
            return date(number, from1904);
        }
        return plain(number);
    }

    private static boolean isDate(String shownFormat) {
        return !shownFormat.equalsIgnoreCase("General") && shownFormat.matches("(?is).*[ymdhs].*");
    }

    private static String plain(BigDecimal number) {
        BigDecimal exact = number.round(DIGITS).stripTrailingZeros();
        return exact.signum() == 0 ? "0" : exact.toPlainString();
    }

    private static String date(BigDecimal number, boolean from1904) throws Unreadable {
        long seconds = number.multiply(DAY_SECONDS)
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
        long days = Math.floorDiv(seconds, 86_400L);
        if (days < 0 || days > 2_958_465) {
            throw new Unreadable("not-a-date", "is shown as a date but lies outside all dates");
        }
        LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(seconds, 86_400L));
        if (days == 0 && !from1904) {
            return time.toString();
        }
        // Workbooks count a 29 February 1900 that never was: days before it are one higher.
        LocalDate first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        LocalDate day = first.plusDays(days);
        return time.equals(LocalTime.MIDNIGHT)
                ? day.toString()
                : LocalDateTime.of(day, time).toString();
    }

    /** Control characters cannot stand in XML; the format writes them as _x0001_, and an underscore before such a text too. */
    static String escape(String text) {
        return MUST_BE_ESCAPED
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        String.format("_x%04X_", (int) match.group().charAt(0))));
    }

    static String unescape(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
