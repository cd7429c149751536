package nl.driehoek.indicators.export.rest;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import nl.driehoek.indicators.export.Export;
import nl.driehoek.kit.table.CsvDialect;
import nl.driehoek.kit.table.TableMedia;

/** Answers with exports as files that can be kept under their name. */
final class ExportAnswer {
    /** SDMX-CSV 2.0; as a media type of an answer it has its version. */
    static final String SDMX = "application/vnd.sdmx.data+csv";

    private static final String SDMX_VERSION = "2.0.0";
    private static final String CSV_UTF_8 = TableMedia.CSV + ";charset=UTF-8";

    private ExportAnswer() {}

    /** The media type that the caller likes best of those that can be given. */
    static String chosen(HttpHeaders headers, List<String> offered) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(ExportAnswer::isOfOurVersion)
                .flatMap(liked -> offered.stream()
                        .filter(type -> liked.isCompatible(MediaType.valueOf(type)))
                        .limit(1))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }

    private static boolean isOfOurVersion(MediaType liked) {
        String version = liked.getParameters().get("version");
        return version == null || version.equals(SDMX_VERSION);
    }

    static Response csv(Export export, CsvDialect dialect, String name) {
        return file((StreamingOutput) stream -> export.writeCsv(stream, dialect), CSV_UTF_8, name + ".csv");
    }

    static Response sdmx(Export export, String name) {
        return file(
                (StreamingOutput) stream -> export.writeCsv(stream, CsvDialect.INTERNATIONAL),
                SDMX + ";version=" + SDMX_VERSION,
                name + ".sdmx.csv");
    }

    static Response xlsx(Export export, String name) {
        return file(export.toXlsx(name), TableMedia.XLSX, name + ".xlsx");
    }

    private static Response file(Object content, String mediaType, String name) {
        return Response.ok(content, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
