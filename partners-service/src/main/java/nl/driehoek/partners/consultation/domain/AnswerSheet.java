package nl.driehoek.partners.consultation.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.commitment.domain.RefusedStepException;
import org.jspecify.annotations.Nullable;

/** What an organisation says to many commitments of a plan at once: all of it counts, or nothing does. */
public record AnswerSheet(UUID planId, String partner, List<GivenAnswer> answers) {
    public static final int MOST = 500;

    public AnswerSheet {
        answers = List.copyOf(answers);
    }

    /**
     * Everything that stands in the way, each at its answer.
     *
     * @param present the commitments as they are now, by their ids
     */
    public void check(Map<UUID, Commitment> present, Deed deed, Faults faults) {
        for (int i = 0; i < answers.size(); i++) {
            GivenAnswer given = answers.get(i);
            check(given, present.get(given.commitmentId()), deed, faults.at(i));
        }
    }

    private void check(GivenAnswer given, @Nullable Commitment commitment, Deed deed, Faults faults) {
        if (commitment == null || !commitment.planId().equals(planId)) {
            faults.at("commitmentId")
                    .add("unknown-commitment", "the plan has no commitment with the id " + given.commitmentId());
            return;
        }
        try {
            given.to(commitment, partner, deed);
        } catch (RefusedStepException e) {
            faults.add(e.refusal().name().toLowerCase(Locale.ROOT).replace('_', '-'), e.detail());
            return;
        }
        if (commitment.version() != given.version()) {
            faults.at("version")
                    .add(
                            "changed-since",
                            "it is version " + commitment.version() + " now: read it again before answering");
        }
    }
}
