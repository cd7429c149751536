package nl.driehoek.kit.table;

/** What a table file may hold at most. Far more than a safety plan needs, and little enough for one request. */
final class TableLimits {
    static final int ROWS = 20_000;
    static final int COLUMNS = 100;
    /** As in a spreadsheet. */
    static final int CELL_CHARACTERS = 32_767;

    /** Of all cells together: one long text that a workbook shares between many cells must not fill the memory. */
    static final int ALL_CHARACTERS = 20_000_000;

    private TableLimits() {}
}
