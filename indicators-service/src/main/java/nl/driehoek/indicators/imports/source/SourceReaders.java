package nl.driehoek.indicators.imports.source;

import nl.driehoek.indicators.imports.domain.SourceFormat;

/** Who reads what. */
public final class SourceReaders {

    private SourceReaders() {}

    public static SourceReader of(SourceFormat format) {
        return switch (format) {
            case CSV -> new CsvReader();
            case XLSX -> new XlsxReader();
            case STATLINE_CSV -> new StatLineReader();
            case ODATA_V3, ODATA_V4 -> new ODataReader();
        };
    }
}
