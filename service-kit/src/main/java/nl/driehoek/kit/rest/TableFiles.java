package nl.driehoek.kit.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.driehoek.kit.table.CsvDialect;
import nl.driehoek.kit.table.CsvTables;
import nl.driehoek.kit.table.Table;
import nl.driehoek.kit.table.TableFaults;
import nl.driehoek.kit.table.TableForm;
import nl.driehoek.kit.table.TableMedia;
import nl.driehoek.kit.table.XlsxTables;

/** Tables as the bodies of requests and answers: CSV or a workbook, whichever the other side says. */
public final class TableFiles {
    private static final String CSV_UTF_8 = TableMedia.CSV + ";charset=UTF-8";
    private static final List<String> OFFERED = List.of(TableMedia.CSV, TableMedia.XLSX);

    private TableFiles() {}

    /** The media type that the caller likes best of those that can be given. */
    public static String chosen(HttpHeaders headers, List<String> offered) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(liked -> offered.stream()
                        .filter(type -> liked.isCompatible(MediaType.valueOf(type)))
                        .limit(1))
                .findFirst()
                .orElse(offered.get(0));
    }

    /**
     * A table as a file that can be kept under its name.
     *
     * @param name of the file, without what tells its kind
     * @param sheet name of the workbook's sheet
     */
    public static Response.ResponseBuilder answer(
            Table table, CsvDialect dialect, String name, String sheet, HttpHeaders headers) {
        boolean xlsx = chosen(headers, OFFERED).equals(TableMedia.XLSX);
        Response.ResponseBuilder answer = xlsx
                ? Response.ok(XlsxTables.write(table, sheet), TableMedia.XLSX)
                : Response.ok(CsvTables.write(table, dialect), CSV_UTF_8);
        return answer.header(HttpHeaders.CONTENT_DISPOSITION, attachment(name + (xlsx ? ".xlsx" : ".csv")));
    }

    /** @param fileName of letters, digits, dots and hyphens */
    public static String attachment(String fileName) {
        return "attachment; filename=\"" + fileName + "\"";
    }

    /** What every file system takes as a name, or a part of one; empty when nothing is left. */
    public static String fileName(String text) {
        return text.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
    }

    /** Reads as much of a file as can be read, and notes its faults. */
    public static Table read(byte[] file, CsvDialect dialect, TableForm form, HttpHeaders headers, TableFaults faults) {
        return MediaType.valueOf(TableMedia.XLSX).isCompatible(headers.getMediaType())
                ? XlsxTables.read(file, form, faults)
                : CsvTables.read(file, dialect, form, faults);
    }
}
