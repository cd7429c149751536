package nl.driehoek.indicators.imports.job.domain;

/**
 * Why something in a file was not taken.
 *
 * @param reason code of the reason
 * @param column where it stands
 * @param printed what stands there
 */
public record SkipReason(String reason, String column, String printed) implements Comparable<SkipReason> {
    /** The import was asked for other areas. */
    public static final String NOT_SELECTED = "NOT_SELECTED";

    private static final int LONGEST = 100;

    public SkipReason {
        printed = printed.length() <= LONGEST ? printed : printed.substring(0, LONGEST) + "…";
    }

    /** The same for all that is printed there, when there is too much to tell it apart. */
    SkipReason whateverIsPrinted() {
        return new SkipReason(reason, column, "…");
    }

    @Override
    public int compareTo(SkipReason other) {
        int byReason = reason.compareTo(other.reason);
        int byColumn = byReason != 0 ? byReason : column.compareTo(other.column);
        return byColumn != 0 ? byColumn : printed.compareTo(other.printed);
    }
}
