package nl.driehoek.partners.consultation.rest;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.commitment.rest.CommitmentDto.AnswerKind;
import nl.driehoek.partners.consultation.domain.AnswerSheet;
import nl.driehoek.partners.consultation.domain.GivenAnswer;
import nl.driehoek.partners.domain.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Many answers at once. */
@Schema(name = "AnswersInput", description = "What a partner says to many commitments at once.")
public record AnswersInput(
        @Schema(
                description = "On what ground who coordinates the plan records them for the partner; without personal"
                        + " data. Not needed for one's own.",
                maxLength = Deed.LONGEST_REASON,
                examples = "Per brief van 13 februari 2012")
        @Nullable
        String reason,

        @Schema(required = true, description = "At least one.", maxItems = AnswerSheet.MOST) @Nullable
        List<@Nullable AnswerDto> answers)
        implements Checked {

    /** What is said to one commitment. */
    @Schema(name = "AnswerInput", description = "What a partner says to one commitment.")
    public record AnswerDto(
            @Schema(required = true, examples = "3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1101") @Nullable
            UUID commitmentId,

            @Schema(required = true, description = "The version that was read.", examples = "2") @Nullable
            Integer version,

            @Schema(required = true, examples = "AGREED") @Nullable
            AnswerKind answer,

            @Schema(
                    description = "Needed to decline. Without personal data.",
                    maxLength = Deed.LONGEST_REASON,
                    examples = "Past binnen de afspraken van het korps")
            @Nullable
            String reason) {

        private void check(Faults faults) {
            faults.at("commitmentId").require(commitmentId);
            faults.at("version").require(version);
            faults.at("answer").require(answer);
            if (answer == AnswerKind.DECLINED) {
                Texts.checkRequired(reason, Deed.LONGEST_REASON, faults.at("reason"));
            } else {
                Texts.checkOptional(reason, Deed.LONGEST_REASON, faults.at("reason"));
            }
        }

        private GivenAnswer given() {
            return new GivenAnswer(
                    requireNonNull(commitmentId), requireNonNull(version), answer == AnswerKind.AGREED, reason);
        }
    }

    @Override
    public void check(Faults faults) {
        Texts.checkOptional(reason, Deed.LONGEST_REASON, faults.at("reason"));
        Faults here = faults.at("answers");
        if (answers == null || answers.isEmpty()) {
            here.add("required", "must hold at least one answer");
            return;
        }
        if (answers.size() > AnswerSheet.MOST) {
            here.add("too-many", "must be at most " + AnswerSheet.MOST);
            return;
        }
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            AnswerDto answer = answers.get(i);
            if (!here.at(i).require(answer) || answer == null) {
                continue;
            }
            answer.check(here.at(i));
            if (answer.commitmentId() != null && !seen.add(answer.commitmentId())) {
                here.at(i).at("commitmentId").add("answered-twice", answer.commitmentId() + " has an answer before");
            }
        }
    }

    /** Only after the check found nothing. */
    AnswerSheet sheet(UUID planId, String partner) {
        return new AnswerSheet(
                planId,
                partner,
                requireNonNull(answers).stream()
                        .map(answer -> requireNonNull(answer).given())
                        .toList());
    }
}
