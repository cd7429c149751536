package nl.driehoek.indicators.preview.rest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.driehoek.indicators.preview.PreviewedPlan;
import nl.driehoek.indicators.preview.PreviewedTarget;
import nl.driehoek.indicators.status.StatusDocument;
import nl.driehoek.indicators.status.domain.TargetStatus;
import nl.driehoek.indicators.summary.domain.StatusSummary;
import nl.driehoek.indicators.summary.domain.Tally;
import nl.driehoek.indicators.summary.rest.SummaryDto;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Targets to judge before they are in force. */
@Schema(name = "TargetPreviewRequest", description = "Targets to judge before they are in force.")
public record PreviewDto(
        @Schema(
                description = "The plan that is being written; left out, the answer names a plan of noughts.",
                examples = "3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012")
        @Nullable
        UUID planId,

        @Schema(description = "Its revision that is being written; 0 when left out.", examples = "2") @Nullable @Min(1)
        Integer revision,

        @Schema(description = "The area of targets that name none: the plan's jurisdiction.", examples = "GM0014")
        @Nullable
        @Size(max = 60)
        String area,

        @Schema(description = "At most 200, as they stand in the content of a revision.")
        @NotNull
        @Size(min = 1, max = 200)
        List<PreviewedTarget> targets) {

    PreviewedPlan plan() {
        return PreviewedPlan.of(planId, revision, area);
    }

    /** What would be said of them today. */
    @Schema(name = "TargetPreview", description = "What would be said of the targets today.")
    public record Answer(
            @Schema(description = "How many would be met, on track and so on.", required = true)
            SummaryDto summary,

            @Schema(description = "Each target, in the order in which they were sent.", required = true)
            List<StatusDocument> targets) {

        static Answer of(List<TargetStatus> statuses) {
            return new Answer(
                    SummaryDto.of(
                            StatusSummary.of(statuses.stream().map(Tally::of).toList())),
                    statuses.stream().map(StatusDocument::of).toList());
        }
    }
}
