package nl.driehoek.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.driehoek.kit.domain.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Body of every error answer: problem details of RFC 9457, media type application/problem+json. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "What went wrong, as problem details (RFC 9457).")
public record Problem(
        @Schema(
                description = "Identifies the kind of problem.",
                examples = "https://driehoek.example/problems/invalid-input")
        String type,

        @Schema(description = "Short summary of the kind of problem.", examples = "The input has faults")
        String title,

        @Schema(description = "HTTP status code.", examples = "400")
        int status,

        @Schema(
                description = "What is wrong this time, and what to do about it.",
                examples = "There is 1 fault; see errors.")
        String detail,

        @Schema(description = "The path that was asked for.", examples = "/v1/plans")
        String instance,

        @Schema(description = "Quote this when asking for help.", examples = "5f0a8f0e-8f4b-4a47-8c8b-0a4f6c6ce1a1")
        @Nullable
        String correlationId,

        @Schema(description = "Every fault of the input.") List<InputFault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Starts the pointer of a {@link Fault} that lies in a query parameter or header and not in the body. */
    static final String PARAMETER_PREFIX = "?";

    /** One fault of the input, in the body or in a parameter. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "One fault of the input.")
    public record InputFault(
            @Schema(
                    description = "JSON pointer (RFC 6901) to the fault in the body; empty for the whole body.",
                    examples = "/content/targets/3/printed")
            @Nullable
            String pointer,

            @Schema(description = "Name of the query parameter or header at fault.", examples = "limit") @Nullable
            String parameter,

            @Schema(description = "Stable name of the broken rule.", examples = "target-text-unreadable")
            String code,

            @Schema(
                    description = "What is wrong and what would be right.",
                    examples = "'ongeveer 3' cannot be read as a target, from position 0")
            String detail) {

        static InputFault of(Fault fault) {
            return fault.pointer().startsWith(PARAMETER_PREFIX)
                    ? new InputFault(null, fault.pointer().substring(1), fault.code(), fault.detail())
                    : new InputFault(fault.pointer(), null, fault.code(), fault.detail());
        }
    }

    static Problem of(
            ProblemType type, String detail, String instance, @Nullable String correlationId, List<Fault> faults) {
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                detail,
                instance,
                correlationId,
                faults.stream().map(InputFault::of).toList());
    }
}
