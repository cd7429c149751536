package nl.driehoek.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.imports.ImportOrder;
import nl.driehoek.local.imports.SourceFile;

/** The files of open data that the demo brings, as they were published, each with the mapping that reads it. */
enum DataFile {
    /** Recorded crimes by municipality and police region, 2022 and 2023. */
    RECORDED_CRIMES("politie-47013NED-gemeenten-2022-2023"),

    /** What inhabitants say of safety, by province, 2013-2017. */
    SAFETY_MONITOR("cbs-81877NED-veiligheidsmonitor-provincies-2013-2017");

    private static final String FOLDER = "/imports";

    private final String fileName;

    DataFile(String fileName) {
        this.fileName = fileName;
    }

    SourceFile file() {
        return SourceFile.resource(FOLDER, fileName + ".csv");
    }

    JsonNode mapping() {
        return Json.resource(FOLDER + "/" + fileName + ".mapping.json");
    }

    String mappingKey() {
        return mapping().path("key").asText();
    }

    ImportOrder order() {
        return ImportOrder.by(mappingKey());
    }
}
