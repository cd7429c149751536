package nl.driehoek.plans.comparison.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import nl.driehoek.kit.security.CurrentCaller;
import nl.driehoek.plans.comparison.ComparisonService;
import nl.driehoek.plans.comparison.ComparisonService.Compared;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What two revisions say differently. */
@Path("/v1/comparisons")
@Tag(name = "Comparisons", description = "What two revisions, of one plan or of two, do not say the same.")
public class ComparisonResource {
    private static final String MARKDOWN = "text/markdown";
    private static final String UTF_8 = "UTF-8";
    private static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE.withCharset(UTF_8);
    private static final MediaType MARKED = new MediaType("text", "markdown", UTF_8);
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_PLAIN_TYPE, new MediaType("text", "markdown"))
            .build();

    private final ComparisonService comparisons;
    private final CurrentCaller caller;

    public ComparisonResource(ComparisonService comparisons, CurrentCaller caller) {
        this.comparisons = comparisons;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MARKDOWN})
    @Operation(
            operationId = "compareRevisions",
            summary = "Compare two revisions",
            description = "Of one plan, such as a draft with the revision in force, or of two, such as a framework with"
                    + " the annual plan that elaborates it. Each must be one that the caller may see.")
    @APIResponse(
            responseCode = "200",
            description = "What they do not say the same; as text, the Dutch summary",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ComparisonDto.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)),
                @Content(mediaType = MARKDOWN, schema = @Schema(implementation = String.class))
            })
    public Response compare(
            @Parameter(
                            description = "Id of the plan that is compared with.",
                            required = true,
                            example = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2011")
                    @QueryParam("fromPlan")
                    @Nullable
                    String fromPlan,
            @Parameter(
                            description = "Number of its revision; left out, the one in force, or else the latest that"
                                    + " the caller may see.",
                            example = "1")
                    @QueryParam("fromRevision")
                    @Nullable
                    String fromRevision,
            @Parameter(
                            description = "Id of the plan that is compared; left out, the same plan.",
                            example = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012")
                    @QueryParam("toPlan")
                    @Nullable
                    String toPlan,
            @Parameter(description = "Number of its revision; left out, as for the first.", example = "2")
                    @QueryParam("toRevision")
                    @Nullable
                    String toRevision,
            @Context Request request) {
        ComparisonParameters asked = ComparisonParameters.read(fromPlan, fromRevision, toPlan, toRevision);
        Compared compared = comparisons.compare(asked.from(), asked.to(), caller.get());
        Variant variant = request.selectVariant(VARIANTS);
        String type = variant == null ? "" : variant.getMediaType().getSubtype();
        return switch (type) {
            case "plain" -> Response.ok(ComparisonText.plain(compared), TEXT).build();
            case "markdown" ->
                Response.ok(ComparisonText.markdown(compared), MARKED).build();
            default ->
                Response.ok(ComparisonDto.of(compared), MediaType.APPLICATION_JSON_TYPE)
                        .build();
        };
    }
}
