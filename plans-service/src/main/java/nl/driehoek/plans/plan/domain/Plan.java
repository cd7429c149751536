package nl.driehoek.plans.plan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.plans.plan.domain.RefusedException.Refusal;
import nl.driehoek.plans.plan.domain.Revision.Adopted;
import nl.driehoek.plans.plan.domain.Revision.Draft;
import nl.driehoek.plans.plan.domain.Revision.Origin;
import nl.driehoek.plans.plan.domain.Revision.Submitted;
import org.jspecify.annotations.Nullable;

/**
 * A plan with all its revisions. At most one of them is open (a draft, or submitted) and at most one is in force.
 *
 * @param revisions by number, from 1 without gaps
 * @param steps what was done with the plan itself, in order
 */
public record Plan(UUID id, PlanHeader header, List<Revision> revisions, List<PlanStep> steps) {
    public Plan {
        steps = List.copyOf(steps);
        revisions = List.copyOf(revisions);
        boolean numbered = true;
        for (int i = 0; i < revisions.size(); i++) {
            numbered &= revisions.get(i).number() == i + 1;
        }
        boolean oneOpen = revisions.stream().filter(Revision::isOpen).count() <= 1;
        boolean oneInForce =
                revisions.stream().filter(Adopted.class::isInstance).count() <= 1;
        if (revisions.isEmpty() || !numbered || !oneOpen || !oneInForce) {
            throw new IllegalArgumentException("no plan has these revisions: "
                    + revisions.stream()
                            .map(r -> r.number() + " " + r.getClass().getSimpleName())
                            .toList());
        }
    }

    /** A plan of which nothing but the revisions was ever changed. */
    public Plan(UUID id, PlanHeader header, List<Revision> revisions) {
        this(id, header, revisions, List.of());
    }

    /** Makes a plan with its first draft. */
    public static Plan create(UUID id, PlanHeader header, PlanContent content, Act act) {
        return new Plan(id, header, List.of(Draft.start(new Origin(1, null, null), content, act)));
    }

    /** Grows with everything that is done with the plan itself; each revision has a version of its own. */
    public int version() {
        return 1 + steps.size();
    }

    /** When it was archived; null while it is not. */
    public @Nullable Instant archivedAt() {
        return steps.stream()
                .filter(step -> step.kind() == PlanStep.Kind.ARCHIVED)
                .map(step -> step.act().at())
                .findFirst()
                .orElse(null);
    }

    public Optional<Revision> revision(int number) {
        return number >= 1 && number <= revisions.size() ? Optional.of(revisions.get(number - 1)) : Optional.empty();
    }

    public Revision latest() {
        return revisions.get(revisions.size() - 1);
    }

    public Optional<Adopted> inForce() {
        return revisions.stream()
                .filter(Adopted.class::isInstance)
                .map(Adopted.class::cast)
                .findFirst();
    }

    public Optional<Revision> open() {
        return revisions.stream().filter(Revision::isOpen).findFirst();
    }

    /**
     * Begins a new revision as a copy of the one in force. While none is in force it is a copy of the latest one, so that
     * a plan whose first draft was withdrawn is not lost.
     */
    public Plan startRevision(String reason, Act act) {
        requireNotArchived();
        open().ifPresent(open -> {
            throw new RefusedException(
                    Refusal.OPEN_REVISION_EXISTS,
                    "Revision " + open.number() + " is still open (" + stateOf(open)
                            + "): adopt it or withdraw it before starting another.");
        });
        Revision original = inForce().<Revision>map(adopted -> adopted).orElseGet(this::latest);
        Origin origin = new Origin(latest().number() + 1, reason, original.number());
        return with(Draft.start(origin, original.content(), act));
    }

    public Plan edit(int number, PlanContent content, Act act) {
        return with(draft(number).edit(content, act));
    }

    /** The revision, which can be edited. */
    public Draft draft(int number) {
        requireNotArchived();
        if (existing(number) instanceof Draft draft) {
            return draft;
        }
        throw new RefusedException(
                Refusal.NOT_EDITABLE,
                "Revision " + number + " is " + stateOf(existing(number))
                        + ": only a draft can be changed. Start a new revision to change the plan.");
    }

    public Plan submit(int number, @Nullable String note, Act act) {
        requireNotArchived();
        if (existing(number) instanceof Draft draft) {
            return with(draft.submit(note, act));
        }
        throw new RefusedException(
                Refusal.NOT_A_DRAFT,
                "Revision " + number + " is " + stateOf(existing(number)) + ": only a draft can be submitted.");
    }

    /** Brings a submitted revision into force; the one that was in force is superseded. */
    public Plan adopt(int number, Adoption adoption, Act act) {
        requireNotArchived();
        if (existing(number) instanceof Submitted submitted) {
            Plan before = inForce().map(adopted -> with(adopted.supersede(act))).orElse(this);
            return before.with(submitted.adopt(adoption, act));
        }
        throw new RefusedException(
                Refusal.NOT_SUBMITTED,
                "Revision " + number + " is " + stateOf(existing(number))
                        + ": only a submitted revision can be adopted.");
    }

    public Plan withdraw(int number, String reason, Act act) {
        requireNotArchived();
        Revision revision = existing(number);
        if (revision instanceof Draft draft) {
            return with(draft.withdraw(reason, act));
        }
        if (revision instanceof Submitted submitted) {
            return with(submitted.withdraw(reason, act));
        }
        throw new RefusedException(
                Refusal.NOT_OPEN,
                "Revision " + number + " is " + stateOf(revision)
                        + ": only a draft or a submitted revision can be withdrawn.");
    }

    /** Changes what identifies the plan. What was adopted keeps the name and scope under which it was. */
    public Plan changeHeader(PlanHeader changed, Act act) {
        requireNotArchived();
        List<String> members = HeaderChange.changed(header, changed);
        List<String> fixed = inForce().isPresent() ? HeaderChange.fixed(members) : List.of();
        if (!fixed.isEmpty()) {
            throw new RefusedException(
                    Refusal.HEADER_ADOPTED,
                    "A revision of this plan was adopted: " + String.join(", ", fixed) + " can no longer be changed.",
                    fixed.stream()
                            .map(member -> new Fault("/" + member, "fixed-by-adoption", "stays as it was adopted"))
                            .toList());
        }
        return members.isEmpty()
                ? this
                : new Plan(
                        id,
                        changed,
                        revisions,
                        stepped(new PlanStep(PlanStep.Kind.HEADER_CHANGED, act, members, null)));
    }

    /** Closes a plan whose years are over. It stays in force and public, and is never changed again. */
    public Plan archive(@Nullable String reason, LocalDate today, Act act) {
        requireNotArchived();
        open().ifPresent(open -> {
            throw new RefusedException(
                    Refusal.OPEN_REVISION,
                    "Revision " + open.number() + " is still open (" + stateOf(open)
                            + "): adopt it or withdraw it before archiving the plan.");
        });
        if (inForce().isEmpty()) {
            throw new RefusedException(
                    Refusal.NOT_IN_FORCE, "No revision of this plan was ever adopted: there is nothing to archive.");
        }
        if (today.getYear() <= header.period().to()) {
            throw new RefusedException(
                    Refusal.PERIOD_NOT_OVER,
                    "The plan is for the years up to " + header.period().to()
                            + ", which are not over: it can be archived in "
                            + (header.period().to() + 1) + ".");
        }
        return new Plan(id, header, revisions, stepped(new PlanStep(PlanStep.Kind.ARCHIVED, act, List.of(), reason)));
    }

    private void requireNotArchived() {
        if (archivedAt() != null) {
            throw new RefusedException(
                    Refusal.ARCHIVED, "The plan was archived after its period: it stays as it is. Make a new plan.");
        }
    }

    private List<PlanStep> stepped(PlanStep step) {
        List<PlanStep> all = new ArrayList<>(steps);
        all.add(step);
        return all;
    }

    private Revision existing(int number) {
        return revision(number).orElseThrow(() -> new IllegalArgumentException("no revision " + number));
    }

    private Plan with(Revision changed) {
        List<Revision> others = new ArrayList<>(revisions);
        if (changed.number() > others.size()) {
            others.add(changed);
        } else {
            others.set(changed.number() - 1, changed);
        }
        return new Plan(id, header, others, steps);
    }

    private static String stateOf(Revision revision) {
        return RevisionState.of(revision).name().toLowerCase(Locale.ROOT);
    }
}
