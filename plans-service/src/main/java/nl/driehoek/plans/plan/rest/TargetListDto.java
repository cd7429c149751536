package nl.driehoek.plans.plan.rest;

import java.util.List;
import nl.driehoek.plans.plan.document.TargetDocument;
import nl.driehoek.plans.plan.domain.Target;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All targets of a revision, or those that were asked for: a plan has few enough to give them at once. */
@Schema(name = "TargetList", description = "Targets of a revision, in the plan's order.")
public record TargetListDto(
        @Schema(required = true, description = "The targets, in the order of the document.")
        List<TargetDocument> items) {

    static TargetListDto of(List<Target> targets) {
        return new TargetListDto(targets.stream().map(TargetDocument::of).toList());
    }
}
