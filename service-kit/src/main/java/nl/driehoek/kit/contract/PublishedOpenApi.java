package nl.driehoek.kit.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Brings the generated OpenAPI document in line with the NLgov API design rules: the version stands in the server's URL
 * and not in the paths, every answer has API-Version, and every operation can answer with a problem.
 */
public class PublishedOpenApi implements OASFilter {
    private static final String VERSION_PATH = "/v1";

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        Paths paths = OASFactory.createPaths();
        Map<String, PathItem> sorted = new LinkedHashMap<>();
        openApi.getPaths().getPathItems().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(path -> sorted.put(withoutVersion(path.getKey()), path.getValue()));
        sorted.forEach((path, item) -> {
            item.getOperations().values().forEach(PublishedOpenApi::complete);
            paths.addPathItem(path, item);
        });
        openApi.setPaths(paths);
    }

    private static String withoutVersion(String path) {
        return path.startsWith(VERSION_PATH + "/") ? path.substring(VERSION_PATH.length()) : path;
    }

    private static void complete(Operation operation) {
        if (operation.getResponses().getAPIResponse("default") == null) {
            operation.getResponses().addAPIResponse("default", problem());
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            // The framework declares refusals of its own without the body that ours have.
            if (status.matches("[45]..") && response.getContent() == null) {
                response.setContent(problem().getContent());
            }
        });
        operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getRef() == null)
                .forEach(response -> response.addHeader("API-Version", apiVersion()));
    }

    private static Header apiVersion() {
        return OASFactory.createHeader()
                .description("Full version of this API.")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static APIResponse problem() {
        return OASFactory.createAPIResponse()
                .description("The request was refused or failed; the problem says why.")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }
}
