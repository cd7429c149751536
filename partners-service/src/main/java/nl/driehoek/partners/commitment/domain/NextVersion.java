package nl.driehoek.partners.commitment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A commitment with some parts replaced: its next version. */
final class NextVersion {
    private final Commitment before;
    private Themes themes;
    private Registration registration;
    private Promise promise;
    private Map<String, Answer> answers;
    private Map<String, LocalDate> switchedOn;
    private @Nullable Attention dropped;
    private @Nullable ProgressReport latestProgress;
    private Standing standing;
    private int version;

    NextVersion(Commitment before) {
        this.before = before;
        themes = before.themes();
        registration = before.registration();
        promise = before.promise();
        answers = before.answers();
        switchedOn = before.switchedOn();
        dropped = before.dropped();
        latestProgress = before.latestProgress();
        standing = before.standing();
        version = before.version() + 1;
    }

    NextVersion themes(Themes value) {
        themes = value;
        return this;
    }

    NextVersion registration(Registration value) {
        registration = value;
        return this;
    }

    NextVersion promise(Promise value) {
        promise = value;
        return this;
    }

    NextVersion answers(Map<String, Answer> value) {
        answers = value;
        return this;
    }

    NextVersion switchedOn(Map<String, LocalDate> value) {
        switchedOn = value;
        return this;
    }

    NextVersion dropped(@Nullable Attention value) {
        dropped = value;
        return this;
    }

    NextVersion latestProgress(ProgressReport value) {
        latestProgress = value;
        return this;
    }

    NextVersion standing(Standing value) {
        standing = value;
        return this;
    }

    NextVersion version(int value) {
        version = value;
        return this;
    }

    Commitment step(StepKind kind, CommitmentState nextState, Deed deed, @Nullable String partner) {
        List<Step> steps = new ArrayList<>(before.history());
        steps.add(new Step(kind, nextState.status(), deed, partner));
        return done(nextState, steps);
    }

    Commitment done() {
        return done(before.state(), before.history());
    }

    private Commitment done(CommitmentState nextState, List<Step> steps) {
        boolean ended = !(nextState instanceof CommitmentState.Open);
        return new Commitment(
                before.id(),
                before.planId(),
                before.predecessor(),
                themes,
                registration,
                promise,
                nextState,
                answers,
                switchedOn,
                ended ? null : dropped,
                latestProgress,
                standing,
                steps,
                version);
    }
}
