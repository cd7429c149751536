package nl.driehoek.partners.commitment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;

/**
 * A promise of one or more partners under a theme of a plan, and how it went. Never changes: each step answers a new one
 * with the next version, or this very one when there was nothing to do.
 *
 * @param theme key of the plan's theme
 * @param agreements when which organisation agreed to the present promise, in that order
 * @param attention why somebody has to look at it; only while it is open
 * @param latestProgress the progress report that came in last
 * @param history every step so far, the first one first
 * @param version 1 when proposed, and one more with each change
 */
public record Commitment(
        UUID id,
        UUID planId,
        String theme,
        Promise promise,
        CommitmentState state,
        Map<String, Instant> agreements,
        @Nullable Attention attention,
        @Nullable ProgressReport latestProgress,
        List<Step> history,
        int version) {

    public Commitment {
        agreements = Collections.unmodifiableMap(new LinkedHashMap<>(agreements));
        history = List.copyOf(history);
    }

    /** Proposing is not agreeing: whoever proposes for itself agrees separately, like the others. */
    public static Commitment propose(UUID id, PlanView plan, String theme, Promise promise, Deed deed) {
        requireTheme(plan, theme);
        CommitmentState proposed = new CommitmentState.Proposed();
        Step first = new Step(StepKind.PROPOSED, proposed.status(), deed);
        return new Commitment(id, plan.planId(), theme, promise, proposed, Map.of(), null, null, List.of(first), 1);
    }

    public CommitmentStatus status() {
        return state.status();
    }

    /** Since when the commitment has its status. */
    public Instant statusSince() {
        int i = history.size() - 1;
        while (i > 0 && history.get(i - 1).status() == status()) {
            i--;
        }
        return history.get(i).deed().at();
    }

    public boolean isOpen() {
        return state instanceof CommitmentState.Open;
    }

    /** The deed's organisation agrees for itself, and for nobody else. */
    public Commitment agree(Deed deed) {
        String partner = requireResponsible(deed);
        if (agreements.containsKey(partner)) {
            throw new RefusedStepException(
                    Refusal.AGREED_ALREADY, partner + " agreed to this commitment on " + agreements.get(partner) + ".");
        }
        CommitmentState.Proposed proposed = require(CommitmentState.Proposed.class, "be agreed to");
        Map<String, Instant> agreed = new LinkedHashMap<>(agreements);
        agreed.put(partner, deed.at());
        boolean byAll = agreed.keySet().containsAll(promise.responsibilities().promising());
        return new Next().agreements(agreed).step(StepKind.AGREED, byAll ? proposed.agreeByAll() : proposed, deed);
    }

    /** The deed's organisation reports for itself; the first report starts the commitment. */
    public Commitment report(UUID reportId, Progress progress, Deed deed) {
        String partner = requireResponsible(deed);
        CommitmentState.Reportable reportable = require(CommitmentState.Reportable.class, "be reported on");
        Next next = new Next().latestProgress(new ProgressReport(reportId, partner, progress, deed.at()));
        return reportable instanceof CommitmentState.UnderWay
                ? next.done()
                : next.step(StepKind.STARTED, reportable.report(), deed);
    }

    /**
     * Changes what is promised, or only the theme that it stands under. A changed promise has to be agreed to anew by
     * everybody, so that nobody is bound to what it did not see; a move leaves the agreements.
     */
    public Commitment revise(PlanView plan, String newTheme, Promise newPromise, Deed deed) {
        boolean moves = !newTheme.equals(theme);
        if (moves) {
            requireTheme(plan, newTheme);
        }
        Next next = new Next().theme(newTheme).attention(Attention.of(plan, newTheme));
        if (!newPromise.equals(promise)) {
            CommitmentState.Changeable changeable = require(CommitmentState.Changeable.class, "be changed");
            return next.promise(newPromise).agreements(Map.of()).step(StepKind.CHANGED, changeable.change(), deed);
        }
        if (moves) {
            return next.step(StepKind.MOVED, require(CommitmentState.Open.class, "be moved"), deed);
        }
        return this;
    }

    public Commitment fulfil(Deed deed) {
        return new Next()
                .step(
                        StepKind.FULFILLED,
                        require(CommitmentState.UnderWay.class, "end as FULFILLED")
                                .fulfil(),
                        deed);
    }

    public Commitment fail(Deed deed) {
        return new Next()
                .step(
                        StepKind.NOT_FULFILLED,
                        require(CommitmentState.Reportable.class, "end as NOT_FULFILLED")
                                .fail(),
                        deed);
    }

    public Commitment withdraw(Deed deed) {
        return new Next()
                .step(
                        StepKind.WITHDRAWN,
                        require(CommitmentState.Open.class, "be withdrawn").withdraw(),
                        deed);
    }

    /** What a changed plan means for this commitment. One that has ended asks for nobody's attention. */
    public Commitment follow(PlanView plan) {
        if (!isOpen()) {
            return this;
        }
        Attention asked = Attention.of(plan, theme);
        return Objects.equals(asked, attention)
                ? this
                : new Next().attention(asked).done();
    }

    private static void requireTheme(PlanView plan, String theme) {
        if (!plan.has(theme)) {
            throw new IllegalArgumentException("the plan has no theme " + theme);
        }
    }

    private String requireResponsible(Deed deed) {
        String partner = deed.organisation();
        if (partner == null || !promise.responsibilities().isPromisedBy(partner)) {
            throw new RefusedStepException(
                    Refusal.NOT_RESPONSIBLE,
                    "Only who promises something here can do this: "
                            + String.join(", ", promise.responsibilities().promising())
                            + ". The caller works for " + (partner == null ? "no organisation" : partner) + ".");
        }
        return partner;
    }

    private <S extends CommitmentState> S require(Class<S> legal, String toDo) {
        if (!legal.isInstance(state)) {
            throw new RefusedStepException(
                    Refusal.ILLEGAL_STEP, "A commitment that is " + status() + " cannot " + toDo + ".");
        }
        return legal.cast(state);
    }

    /** This commitment with some parts replaced: the next version. */
    private final class Next {
        private String nextTheme = theme;
        private Promise nextPromise = promise;
        private Map<String, Instant> nextAgreements = agreements;
        private @Nullable Attention nextAttention = attention;
        private @Nullable ProgressReport nextProgress = latestProgress;

        Next theme(String value) {
            nextTheme = value;
            return this;
        }

        Next promise(Promise value) {
            nextPromise = value;
            return this;
        }

        Next agreements(Map<String, Instant> value) {
            nextAgreements = value;
            return this;
        }

        Next attention(@Nullable Attention value) {
            nextAttention = value;
            return this;
        }

        Next latestProgress(ProgressReport value) {
            nextProgress = value;
            return this;
        }

        Commitment step(StepKind kind, CommitmentState nextState, Deed deed) {
            List<Step> steps = new ArrayList<>(history);
            steps.add(new Step(kind, nextState.status(), deed));
            return done(nextState, steps);
        }

        Commitment done() {
            return done(state, history);
        }

        private Commitment done(CommitmentState nextState, List<Step> steps) {
            boolean ended = !(nextState instanceof CommitmentState.Open);
            return new Commitment(
                    id,
                    planId,
                    nextTheme,
                    nextPromise,
                    nextState,
                    nextAgreements,
                    ended ? null : nextAttention,
                    nextProgress,
                    steps,
                    version + 1);
        }
    }
}
