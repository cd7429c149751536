package nl.driehoek.kit.contract;

import java.math.BigDecimal;
import java.util.Map;
import nl.driehoek.kit.rest.Cursor;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The headers and parameters that mean the same in every operation, described once in the OpenAPI document. */
final class SharedParts {
    static final String API_VERSION = "API-Version";
    static final String ETAG = "ETag";
    static final String IF_MATCH_REF = "#/components/parameters/IfMatch";
    static final String IDEMPOTENCY_KEY_REF = "#/components/parameters/IdempotencyKey";

    private static final String HEADERS = "#/components/headers/";
    private static final Map<String, String> REF_BY_NAME = Map.of(
            "If-Match",
            IF_MATCH_REF,
            "Idempotency-Key",
            IDEMPOTENCY_KEY_REF,
            "limit",
            "#/components/parameters/limit",
            "cursor",
            "#/components/parameters/cursor");

    private SharedParts() {}

    /** The shared description of a parameter that has one, else the parameter itself. */
    static Parameter shared(Parameter parameter) {
        String ref = parameter.getName() == null ? null : REF_BY_NAME.get(parameter.getName());
        return ref == null ? parameter : OASFactory.createParameter().ref(ref);
    }

    static Header header(String name) {
        return OASFactory.createHeader().ref(HEADERS + name);
    }

    static void describe(Components components) {
        components
                .addHeader(
                        API_VERSION,
                        OASFactory.createHeader()
                                .description("Full version of this API.")
                                .schema(text("1.0.0")))
                .addHeader(
                        ETAG,
                        OASFactory.createHeader()
                                .description("Version of the resource as it now is; send it as If-Match to change it.")
                                .schema(text("\"3\"")))
                .addParameter(
                        "IfMatch",
                        parameter(
                                Parameter.In.HEADER,
                                "If-Match",
                                "ETag of the version that is changed: without it 428, with another one 412.",
                                text("\"3\"")))
                .addParameter(
                        "IdempotencyKey",
                        parameter(
                                Parameter.In.HEADER,
                                "Idempotency-Key",
                                "Any text that is new for each request, such as a UUID. A repeat with the same key gets the"
                                        + " first answer, and nothing happens twice.",
                                text("6d0f2f9e-7a52-4a3c-8d3e-0d4c1c5f7a10")
                                        .maxLength(200)
                                        .pattern("^[\\x21-\\x7e]+$")))
                .addParameter(
                        "limit",
                        parameter(
                                Parameter.In.QUERY,
                                "limit",
                                "Most items on a page.",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.INTEGER)
                                        .minimum(BigDecimal.ONE)
                                        .maximum(BigDecimal.valueOf(Cursor.MAX_LIMIT))
                                        .defaultValue(Cursor.DEFAULT_LIMIT)))
                .addParameter(
                        "cursor",
                        parameter(
                                Parameter.In.QUERY,
                                "cursor",
                                "The nextCursor of the page before; leave it out for the first page.",
                                text("Z3JvbmluZ2VuLWluYnJha2Vu")));
    }

    private static Parameter parameter(Parameter.In in, String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .in(in)
                .name(name)
                .description(description)
                .schema(schema);
    }

    private static Schema text(String example) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).addExample(example);
    }
}
