package nl.driehoek.indicators.imports.domain;

/** Kinds of file that can be imported. */
public enum SourceFormat {
    /** Text with a header; the separator is the mapping's. */
    CSV(true),
    /** The first sheet of a workbook, whose first row names the columns. */
    XLSX(false),
    /**
     * The table that StatLine shows, subjects and periods from left to right, as text. Each of its figures becomes a row
     * with the columns that {@link StatLineColumns} names.
     */
    STATLINE_CSV(true),
    /** {@code {"odata.metadata": …, "value": […]}}, as the police publishes. */
    ODATA_V3(false),
    /** {@code {"@odata.context": …, "value": […]}}, as Statistics Netherlands publishes. */
    ODATA_V4(false);

    private final boolean text;

    SourceFormat(boolean text) {
        this.text = text;
    }

    /** Whether the file is text in which numbers have a notation, so that the mapping must say which. */
    public boolean isText() {
        return text;
    }
}
