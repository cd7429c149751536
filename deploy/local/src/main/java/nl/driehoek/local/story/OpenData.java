package nl.driehoek.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.driehoek.embedded.DemoIdentity;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.imports.ImportReport;
import nl.driehoek.local.imports.Imports;
import nl.driehoek.local.imports.SourceFile;
import nl.driehoek.local.instance.Service;

/**
 * Figures that others publish: the areas of the Netherlands, recorded crimes and the safety monitor. An admin brings them
 * in, for they are of the whole country. What is there already stays, whoever changed it since.
 */
final class OpenData {

    private static final String ROLE = DemoIdentity.ADMIN.role();
    private static final SourceFile AREAS = SourceFile.resource("/areas", "netherlands-2026.csv");
    private static final String CRIMES = "politie-geregistreerde-misdrijven";
    private static final String LINE = "  %-28s%s%n";

    private final LocalApi api;
    private final Figures figures;
    private final Imports imports;
    private final String dataOption;
    private final PrintStream out;

    OpenData(LocalApi api, String dataOption, PrintStream out) {
        this.api = api;
        this.dataOption = dataOption;
        this.figures = new Figures(api, ROLE);
        this.imports = new Imports(api, ROLE);
        this.out = out;
    }

    void load() {
        out.println("Open data");
        areas();
        figures.ensure(Seeds.openDataIndicators());
        figures.record(Seeds.openDataMeasurements());
        for (DataFile file : DataFile.values()) {
            figures(file);
        }
        rates();
        queries();
    }

    private void areas() {
        JsonNode would = areaList(true);
        if (would.path("added").isEmpty()) {
            out.printf(LINE, "areas of the Netherlands", "there already");
            return;
        }
        JsonNode loaded = areaList(false);
        out.printf(
                LINE,
                "areas of the Netherlands",
                loaded.path("added").size() + " new, " + loaded.path("changed").size() + " changed, "
                        + loaded.path("unchanged").asInt() + " as they were");
    }

    private JsonNode areaList(boolean dryRun) {
        return api.upload(
                        Service.INDICATORS,
                        LocalApi.path("/v1/area-lists", Map.of("dryRun", Boolean.toString(dryRun))),
                        ROLE,
                        AREAS.mediaType(),
                        BodyPublishers.ofInputStream(AREAS::open))
                .body();
    }

    private void figures(DataFile file) {
        String key = file.mappingKey();
        String path = "/v1/import-mappings/" + key;
        if (api.find(Service.INDICATORS, path, ROLE).isEmpty()) {
            api.put(Service.INDICATORS, path, ROLE, file.mapping());
        }
        Optional<JsonNode> earlier = imports.earlier(file.file(), file.order());
        if (earlier.isPresent()) {
            out.printf(LINE, key, "imported before: " + ImportReport.counts(earlier.get()));
            return;
        }
        JsonNode ended = imports.run(file.file(), file.order(), step -> out.printf(LINE, key, step));
        for (String line : ImportReport.lines(ended)) {
            out.println("    " + line);
        }
        if (!Imports.isSuccess(ended)) {
            imports.faultsOfRows(ended).forEach(line -> out.println("    " + line));
            throw new LauncherException(key + " could not be imported");
        }
    }

    /** What follows from the crimes and the number of inhabitants. */
    private void rates() {
        String path = LocalApi.path("/v1/measurements", query("misdrijven-per-1000-inwoners", "NL01"));
        for (JsonNode rate : api.get(Service.INDICATORS, path, ROLE).path("items")) {
            out.printf(
                    LINE,
                    "calculated",
                    "NL01 " + rate.path("period").asText() + ": "
                            + StatusTable.number(rate.path("value").decimalValue())
                            + " recorded crimes per 1000 inhabitants");
        }
    }

    private static Map<String, String> query(String indicator, String area) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("indicator", indicator);
        query.put("area", area);
        return query;
    }

    private void queries() {
        String bearer = "curl -H \"Authorization: Bearer $(./driehoek token viewer" + dataOption + ")\"";
        String url = api.ports().url(Service.INDICATORS);
        out.println("The figures of Groningen, and all of them as a table for Excel:");
        out.println("  " + bearer + " '" + url + LocalApi.path("/v1/measurements", query(CRIMES, "GM0014")) + "'");
        Map<String, String> all = new LinkedHashMap<>();
        all.put("indicator", CRIMES);
        all.put("dialect", "dutch");
        out.println(
                "  " + bearer + " -H 'Accept: text/csv' '" + url + LocalApi.path("/v1/measurement-exports", all) + "'");
    }
}
