package nl.driehoek.partners.commitment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;

/**
 * A promise of one or more partners under a theme of a plan, and how it went. Never changes: each step answers a new one
 * with the next version, or this very one when there was nothing to do.
 *
 * @param predecessor id of the commitment on an earlier plan that this one goes on with
 * @param answers what which organisation said to the present promise, in that order
 * @param switchedOn since when the norms hold that an event had to switch on, by their keys
 * @param dropped the themes that left the plan; only while the commitment is open
 * @param latestProgress the progress report that came in last
 * @param standing how it stood when that was last looked at
 * @param history every step so far, the first one first
 * @param version 1 when proposed, and one more with each change
 */
public record Commitment(
        UUID id,
        UUID planId,
        @Nullable UUID predecessor,
        Themes themes,
        Registration registration,
        Promise promise,
        CommitmentState state,
        Map<String, Answer> answers,
        Map<String, LocalDate> switchedOn,
        @Nullable Attention dropped,
        @Nullable ProgressReport latestProgress,
        Standing standing,
        List<Step> history,
        int version) {

    public Commitment {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        switchedOn = Map.copyOf(switchedOn);
        history = List.copyOf(history);
    }

    /** Proposing is not agreeing: whoever proposes for itself agrees separately, like the others. */
    public static Commitment propose(UUID id, PlanView plan, Content content, Deed deed) {
        return begin(id, plan, null, content, StepKind.PROPOSED, deed);
    }

    /** Goes on, on another plan, with a commitment of an earlier one; everybody has to agree anew. */
    public static Commitment carryOver(UUID id, PlanView plan, Commitment earlier, Content content, Deed deed) {
        return begin(id, plan, earlier.id(), content, StepKind.CARRIED_OVER, deed);
    }

    private static Commitment begin(
            UUID id, PlanView plan, @Nullable UUID predecessor, Content content, StepKind kind, Deed deed) {
        requireThemes(plan, content.themes().all());
        CommitmentState proposed = new CommitmentState.Proposed();
        return new Commitment(
                id,
                plan.planId(),
                predecessor,
                content.themes(),
                content.registration(),
                content.promise(),
                proposed,
                Map.of(),
                Map.of(),
                null,
                null,
                Standing.NONE,
                List.of(new Step(kind, proposed.status(), deed, null)),
                1);
    }

    public CommitmentStatus status() {
        return state.status();
    }

    public Content content() {
        return new Content(themes, registration, promise);
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

    /** Whether the present promise binds, or bound until it ended or was paused. */
    public boolean hasBeenAgreed() {
        return agreements().keySet().containsAll(promise.responsibilities().promising());
    }

    /** When which organisation agreed to the present promise. */
    public Map<String, Instant> agreements() {
        Map<String, Instant> agreements = new LinkedHashMap<>();
        answers.forEach((partner, answer) -> {
            if (answer.agreed()) {
                agreements.put(partner, answer.at());
            }
        });
        return agreements;
    }

    /** Why somebody has to look at it; nobody has to look at what has ended. */
    public List<Attention> attention() {
        List<Attention> reasons = new ArrayList<>();
        if (dropped != null) {
            reasons.add(dropped);
        }
        List<String> declined = answers.entrySet().stream()
                .filter(answer -> !answer.getValue().agreed())
                .map(Map.Entry::getKey)
                .toList();
        if (isOpen() && !declined.isEmpty()) {
            reasons.add(Attention.declined(declined));
        }
        return List.copyOf(reasons);
    }

    /** An organisation agrees, for itself and for nobody else, whoever records it. */
    public Commitment agree(String partner, Deed deed) {
        requireResponsible(partner);
        Answer given = answers.get(partner);
        if (given != null && given.agreed()) {
            throw new RefusedStepException(
                    Refusal.AGREED_ALREADY, partner + " agreed to this commitment on " + given.at() + ".");
        }
        CommitmentState.Proposed proposed = require(CommitmentState.Proposed.class, "be agreed to");
        Map<String, Answer> next = answered(partner, new Answer(true, deed.at(), deed.reason()));
        Set<String> agreed = next.entrySet().stream()
                .filter(answer -> answer.getValue().agreed())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        boolean byAll = agreed.containsAll(promise.responsibilities().promising());
        return next().answers(next).step(StepKind.AGREED, byAll ? proposed.agreeByAll() : proposed, deed, partner);
    }

    /** An organisation says that it will not; it may agree later after all, or to a changed promise. */
    public Commitment decline(String partner, Deed deed) {
        requireResponsible(partner);
        Answer given = answers.get(partner);
        if (given != null && !given.agreed()) {
            throw new RefusedStepException(
                    Refusal.DECLINED_ALREADY, partner + " declined this commitment on " + given.at() + ".");
        }
        CommitmentState.Proposed proposed = require(CommitmentState.Proposed.class, "be declined");
        return next().answers(answered(partner, new Answer(false, deed.at(), deed.reason())))
                .step(StepKind.DECLINED, proposed, deed, partner);
    }

    /** The last answer stands last. */
    private Map<String, Answer> answered(String partner, Answer answer) {
        Map<String, Answer> next = new LinkedHashMap<>(answers);
        next.remove(partner);
        next.put(partner, answer);
        return next;
    }

    /** An organisation reports, for itself; the first report starts the commitment. */
    public Commitment report(ProgressReport report, Deed deed) {
        requireResponsible(report.partner());
        CommitmentState.Reportable reportable = require(CommitmentState.Reportable.class, "be reported on");
        NextVersion next = next().latestProgress(report);
        return reportable instanceof CommitmentState.UnderWay
                ? next.done()
                : next.step(StepKind.STARTED, reportable.report(), deed, report.partner());
    }

    /** A report is corrected: also when the commitment has ended, for what was said about it can still be wrong. */
    public Commitment correct(ProgressReport corrected) {
        requireResponsible(corrected.partner());
        boolean latest = latestProgress != null && latestProgress.id().equals(corrected.id());
        return latest ? next().latestProgress(corrected).done() : next().done();
    }

    /**
     * Changes what is promised, or only the themes that it stands under or what is noted about it. A changed promise has to
     * be agreed to anew by everybody, so that nobody is bound to what it did not see; the rest leaves the answers.
     */
    public Commitment revise(PlanView plan, Content content, Deed deed) {
        requireThemes(
                plan,
                content.themes().all().stream()
                        .filter(theme -> !themes.all().contains(theme))
                        .toList());
        NextVersion next = next().themes(content.themes())
                .registration(content.registration())
                .dropped(Attention.of(plan, content.themes()));
        if (!content.promise().equals(promise)) {
            CommitmentState.Changeable changeable = require(CommitmentState.Changeable.class, "be changed");
            return next.promise(content.promise())
                    .answers(Map.of())
                    .switchedOn(Map.of())
                    .step(StepKind.CHANGED, changeable.change(), deed, null);
        }
        if (!content.themes().equals(themes)) {
            return next.step(StepKind.MOVED, require(CommitmentState.Open.class, "be moved"), deed, null);
        }
        return content.registration().equals(registration) ? this : next.step(StepKind.NOTED, state, deed, null);
    }

    /** What switches a norm on has happened: from that day on the norm counts. */
    public Commitment switchOn(String norm, LocalDate on, Deed deed) {
        boolean waits = promise.norm(norm)
                .filter(known -> known.terms().switchedOnBy() != null)
                .isPresent();
        if (!waits) {
            throw new RefusedStepException(
                    Refusal.NOTHING_TO_SWITCH_ON, "This commitment has no norm " + norm + " that waits for an event.");
        }
        if (switchedOn.containsKey(norm)) {
            throw new RefusedStepException(
                    Refusal.SWITCHED_ON_ALREADY, norm + " holds since " + switchedOn.get(norm) + ".");
        }
        require(CommitmentState.Open.class, "get a norm switched on");
        Map<String, LocalDate> next = new LinkedHashMap<>(switchedOn);
        next.put(norm, on);
        return next().switchedOn(next).step(StepKind.SWITCHED_ON, state, deed, null);
    }

    public Commitment postpone(@Nullable LocalDate until, Deed deed) {
        return take(
                StepKind.POSTPONED,
                require(CommitmentState.Active.class, "be postponed").postpone(until),
                deed);
    }

    public Commitment deprioritise(Deed deed) {
        return take(
                StepKind.DEPRIORITISED,
                require(CommitmentState.Active.class, "be deprioritised").deprioritise(),
                deed);
    }

    public Commitment resume(Deed deed) {
        return take(
                StepKind.RESUMED,
                require(CommitmentState.Paused.class, "be resumed").resume(),
                deed);
    }

    public Commitment fulfil(Deed deed) {
        return take(
                StepKind.FULFILLED,
                require(CommitmentState.UnderWay.class, "end as FULFILLED").fulfil(),
                deed);
    }

    public Commitment fail(Deed deed) {
        return take(
                StepKind.NOT_FULFILLED,
                require(CommitmentState.Reportable.class, "end as NOT_FULFILLED")
                        .fail(),
                deed);
    }

    public Commitment withdraw(Deed deed) {
        return take(
                StepKind.WITHDRAWN,
                require(CommitmentState.Open.class, "be withdrawn").withdraw(),
                deed);
    }

    private Commitment take(StepKind kind, CommitmentState next, Deed deed) {
        return next().step(kind, next, deed, null);
    }

    /** What a changed plan means for this commitment. One that has ended asks for nobody's attention. */
    public Commitment follow(PlanView plan) {
        if (!isOpen()) {
            return this;
        }
        Attention asked = Attention.of(plan, themes);
        return Objects.equals(asked, dropped) ? this : next().dropped(asked).done();
    }

    /**
     * How it stands now.
     *
     * @param before the commitment before the present change: one change is one version, whatever it brings about
     */
    public Commitment stand(Standing now, Commitment before) {
        if (now.equals(standing)) {
            return this;
        }
        return next().standing(now).version(before.version + 1).done();
    }

    private static void requireThemes(PlanView plan, List<String> themes) {
        themes.stream().filter(theme -> !plan.has(theme)).findFirst().ifPresent(theme -> {
            throw new IllegalArgumentException("the plan has no theme " + theme);
        });
    }

    private void requireResponsible(String partner) {
        if (!promise.responsibilities().isPromisedBy(partner)) {
            throw new RefusedStepException(
                    Refusal.NOT_RESPONSIBLE,
                    "Only who promises something here can do this: "
                            + String.join(", ", promise.responsibilities().promising()) + ". " + partner
                            + " is none of these.");
        }
    }

    private <S extends CommitmentState> S require(Class<S> legal, String toDo) {
        if (!legal.isInstance(state)) {
            throw new RefusedStepException(
                    Refusal.ILLEGAL_STEP, "A commitment that is " + status() + " cannot " + toDo + ".");
        }
        return legal.cast(state);
    }

    private NextVersion next() {
        return new NextVersion(this);
    }
}
