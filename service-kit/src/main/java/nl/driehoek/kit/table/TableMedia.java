package nl.driehoek.kit.table;

/** Media types of table files. */
public final class TableMedia {
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private TableMedia() {}
}
