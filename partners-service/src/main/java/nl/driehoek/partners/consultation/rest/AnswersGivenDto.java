package nl.driehoek.partners.consultation.rest;

import java.util.List;
import java.util.UUID;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What commitments became by the answers. */
@Schema(name = "AnswersGiven", description = "What each commitment became, in the order of the answers.")
public record AnswersGivenDto(
        @Schema(required = true, examples = "politie-groningen")
        String partner,

        @Schema(required = true, description = "What each became, in the order in which they were sent.")
        List<AnsweredDto> answered) {

    /** What one became. */
    @Schema(name = "Answered", description = "A commitment after the answer.")
    public record AnsweredDto(
            @Schema(required = true, examples = "3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1101")
            UUID commitmentId,

            @Schema(
                    required = true,
                    description = "AGREED once all that promise something have agreed.",
                    examples = "AGREED")
            CommitmentStatus status,

            @Schema(required = true, examples = "3") int version) {}

    static AnswersGivenDto of(String partner, List<Commitment> became) {
        return new AnswersGivenDto(
                partner,
                became.stream()
                        .map(one -> new AnsweredDto(one.id(), one.status(), one.version()))
                        .toList());
    }
}
