package nl.driehoek.plans.plan.rest;

import java.util.List;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.plans.plan.domain.Completeness;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a content says all that is needed to decide on it. */
@Schema(name = "Completeness", description = "Whether a content says all that is needed to decide on it.")
public record CompletenessDto(
        @Schema(required = true, description = "Whether it can be submitted and adopted.", examples = "false")
        boolean complete,

        @Schema(required = true, description = "What stands in the way of submission and adoption.")
        List<FindingDto> missing,

        @Schema(required = true, description = "What does not, but is worth a look.")
        List<FindingDto> remarks,

        @Schema(
                required = true,
                description = "What the content itself says is still open: its open fields (open-field) and the targets"
                        + " to be determined (to-be-determined), with their text.")
        List<FindingDto> open) {

    /** Something in a content that asks for attention. */
    @Schema(name = "Finding", description = "Something in a content that asks for attention.")
    public record FindingDto(
            @Schema(
                    required = true,
                    description = "JSON pointer (RFC 6901) into the content.",
                    examples = "/themes/2/themes/0")
            String pointer,

            @Schema(required = true, description = "Stable name of the rule.", examples = "theme-without-objective")
            String code,

            @Schema(
                    required = true,
                    description = "What it is about; for what is open, its text in the plan.",
                    examples = "'Drugsoverlast' needs an objective")
            String detail) {

        private static FindingDto of(Fault fault) {
            return new FindingDto(fault.pointer(), fault.code(), fault.detail());
        }
    }

    static CompletenessDto of(Completeness found) {
        return new CompletenessDto(
                found.isComplete(), findings(found.missing()), findings(found.remarks()), findings(found.open()));
    }

    private static List<FindingDto> findings(List<Fault> faults) {
        return faults.stream().map(FindingDto::of).toList();
    }
}
