package nl.driehoek.partners.consultation.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.driehoek.partners.commitment.domain.Answer;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentKind;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.commitment.domain.Responsibility;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import nl.driehoek.partners.commitment.rest.CommitmentDto.AnswerKind;
import nl.driehoek.partners.consultation.domain.Contribution;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A commitment, seen from one of its partners. */
@Schema(name = "Contribution", description = "A commitment in which the partner has a part, seen from that partner.")
public record ContributionDto(
        @Schema(required = true, examples = "3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1101")
        UUID id,

        @Schema(description = "Own code, unique within the plan.", examples = "C000-101") @Nullable
        String reference,

        @Schema(required = true, description = "Key of its main theme.", examples = "opgroeien")
        String theme,

        @Schema(required = true, examples = "Jeugd-pv's tijdig bij OM aanleveren (Kalsbeek)")
        String title,

        @Schema(required = true, examples = "PERFORMANCE_NORM")
        CommitmentKind kind,

        @Schema(required = true, examples = "PROPOSED") CommitmentStatus status,

        @Schema(required = true, description = "Send it with an answer.", examples = "2")
        int version,

        @Schema(required = true, description = "The part that the partner has.", examples = "LEAD")
        ResponsibilityRole role,

        @Schema(
                required = true,
                description = "Whether it is proposed and the partner, which promises something, has not answered.",
                examples = "false")
        boolean awaitsAnswer,

        @Schema(
                description = "What the partner said to the present promise; absent when it said nothing.",
                examples = "AGREED")
        @Nullable
        AnswerKind answer,

        @Schema(description = "When it said that.", examples = "2012-02-20T10:00:00Z") @Nullable
        Instant answeredAt,

        @Schema(
                description = "Why; always there when it declined.",
                examples = "Past binnen de afspraken van het korps")
        @Nullable
        String answerReason,

        @Schema(required = true, description = "The other organisations that have a part.")
        List<OtherDto> others) {

    /** Another organisation in the same commitment. */
    @Schema(name = "OtherPartner", description = "Another organisation that has a part, and what it said.")
    public record OtherDto(
            @Schema(required = true, examples = "openbaar-ministerie")
            String partner,

            @Schema(required = true, examples = "ADDRESSEE") ResponsibilityRole role,

            @Schema(description = "Absent when it said nothing.", examples = "AGREED") @Nullable
            AnswerKind answer) {

        static OtherDto of(Responsibility part, Commitment commitment) {
            return new OtherDto(
                    part.partner(), part.role(), kindOf(commitment.answers().get(part.partner())));
        }
    }

    static ContributionDto of(Contribution contribution) {
        Commitment commitment = contribution.commitment();
        Answer answer = contribution.answer();
        return new ContributionDto(
                commitment.id(),
                commitment.registration().reference(),
                commitment.themes().main(),
                commitment.promise().title(),
                commitment.promise().kind(),
                commitment.status(),
                commitment.version(),
                contribution.own().role(),
                contribution.isAwaiting(),
                kindOf(answer),
                answer == null ? null : answer.at(),
                answer == null ? null : answer.reason(),
                commitment.promise().responsibilities().all().stream()
                        .filter(part -> !part.equals(contribution.own()))
                        .map(part -> OtherDto.of(part, commitment))
                        .toList());
    }

    private static @Nullable AnswerKind kindOf(@Nullable Answer answer) {
        if (answer == null) {
            return null;
        }
        return answer.agreed() ? AnswerKind.AGREED : AnswerKind.DECLINED;
    }
}
