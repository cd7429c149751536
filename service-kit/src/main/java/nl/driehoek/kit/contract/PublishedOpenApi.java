package nl.driehoek.kit.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Brings the generated OpenAPI document in line with the NLgov API design rules: the version stands in the server's URL
 * and not in the paths, every answer has API-Version, and every operation can answer with a problem. What is the same
 * everywhere (see {@link SharedParts}) is described once, so that resources need not say it.
 */
public class PublishedOpenApi implements OASFilter {
    private static final String VERSION_PATH = "/v1";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Pattern PAGE = Pattern.compile("Page(?<item>[A-Z]\\w*?)(Dto|Document)?");

    @Override
    public Schema filterSchema(Schema schema) {
        String ref = schema.getRef();
        if (ref != null && ref.startsWith(SCHEMAS)) {
            schema.setRef(SCHEMAS + readable(ref.substring(SCHEMAS.length())));
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        Paths paths = OASFactory.createPaths();
        Map<String, PathItem> sorted = new LinkedHashMap<>();
        openApi.getPaths().getPathItems().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(path -> sorted.put(withoutVersion(path.getKey()), path.getValue()));
        sorted.forEach((path, item) -> {
            boolean versioned = item.getOperations().values().stream().anyMatch(PublishedOpenApi::asksForVersion);
            item.getOperations()
                    .forEach((method, operation) -> complete(
                            operation,
                            method,
                            asksForVersion(operation) || (versioned && method == PathItem.HttpMethod.GET)));
            paths.addPathItem(path, item);
        });
        openApi.setPaths(paths);
        if (openApi.getComponents() != null) {
            SharedParts.describe(openApi.getComponents());
            pagesByReadableName(openApi.getComponents());
        }
    }

    private static String withoutVersion(String path) {
        return path.startsWith(VERSION_PATH + "/") ? path.substring(VERSION_PATH.length()) : path;
    }

    private static void complete(Operation operation, PathItem.HttpMethod method, boolean withVersion) {
        if (operation.getResponses().getAPIResponse("default") == null) {
            operation.getResponses().addAPIResponse("default", problem());
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            // The framework declares refusals of its own without the body that ours have.
            if (status.matches("[45]..") && response.getContent() == null) {
                response.setContent(problem().getContent());
            }
            if (response.getRef() == null) {
                response.addHeader(SharedParts.API_VERSION, SharedParts.header(SharedParts.API_VERSION));
                if (status.matches("2..") && (withVersion || declaresVersion(response))) {
                    response.addHeader(SharedParts.ETAG, SharedParts.header(SharedParts.ETAG));
                }
            }
        });
        // What makes something answers 201; a POST that only computes may be repeated anyway.
        boolean makes = operation.getResponses().getAPIResponse("201") != null;
        operation.setParameters(parameters(operation, method == PathItem.HttpMethod.POST && makes));
        if (operation.getSecurity() == null) {
            operation.setSecurity(List.of(
                    OASFactory.createSecurityRequirement(),
                    OASFactory.createObject(SecurityRequirement.class).addScheme("bearer")));
        }
    }

    private static boolean declaresVersion(APIResponse response) {
        return response.getHeaders() != null && response.getHeaders().containsKey(SharedParts.ETAG);
    }

    private static List<Parameter> parameters(Operation operation, boolean repeatable) {
        List<Parameter> own = operation.getParameters() == null ? List.of() : operation.getParameters();
        List<Parameter> parameters = new ArrayList<>();
        for (Parameter parameter : own) {
            parameters.add(SharedParts.shared(parameter));
        }
        boolean described = parameters.stream().anyMatch(p -> SharedParts.IDEMPOTENCY_KEY_REF.equals(p.getRef()));
        if (repeatable && !described) {
            parameters.add(OASFactory.createParameter().ref(SharedParts.IDEMPOTENCY_KEY_REF));
        }
        return parameters;
    }

    private static boolean asksForVersion(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> "If-Match".equals(parameter.getName())
                                || SharedParts.IF_MATCH_REF.equals(parameter.getRef()));
    }

    /** PlanPage for what is generated as PagePlanDto. */
    private static String readable(String name) {
        Matcher page = PAGE.matcher(name);
        return page.matches() ? page.group("item") + "Page" : name;
    }

    private static void pagesByReadableName(Components components) {
        Map<String, Schema> renamed = new LinkedHashMap<>();
        components.getSchemas().forEach((name, schema) -> {
            String readable = readable(name);
            if (!readable.equals(name) && schema.getDescription() == null) {
                schema.setDescription("One page of a list.");
            }
            renamed.put(readable, schema);
        });
        components.setSchemas(new java.util.TreeMap<>(renamed));
    }

    private static APIResponse problem() {
        return OASFactory.createAPIResponse()
                .description("The request was refused or failed; the problem says why.")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(SCHEMAS + "Problem"))));
    }
}
