package nl.driehoek.kit.table;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a CSV cell for a formula (OWASP, "CSV injection"): a text that begins like one gets a
 * single quote before it, which is taken away again on reading. Numbers may begin with a sign. A text that had such a
 * quote of itself gets another one, so that nothing is lost.
 */
public final class FormulaGuard {
    /** The four signs, also in full width, and what spreadsheets skip before them. */
    private static final String FIRST = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("(?s)'*" + FIRST + ".*");
    private static final Pattern GUARDED = Pattern.compile("(?s)'+" + FIRST + ".*");
    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-][0-9]+([.,][0-9]+)?");

    private FormulaGuard() {}

    /** The text as it can stand in a cell without being taken for a formula. */
    public static String guard(String text) {
        boolean dangerous = LIKE_A_FORMULA.matcher(text).matches()
                && !SIGNED_NUMBER.matcher(text).matches();
        return dangerous ? "'" + text : text;
    }

    /** The text that was guarded; every other text is as it was. */
    public static String unguard(String cell) {
        // The first letter decides for nearly all cells of a table.
        return cell.startsWith("'") && GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
