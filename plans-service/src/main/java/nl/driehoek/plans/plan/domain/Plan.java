package nl.driehoek.plans.plan.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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
 */
public record Plan(UUID id, PlanHeader header, List<Revision> revisions) {
    public Plan {
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

    /** Makes a plan with its first draft. */
    public static Plan create(UUID id, PlanHeader header, PlanContent content, Act act) {
        return new Plan(id, header, List.of(Draft.start(new Origin(1, null, null), content, act)));
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
        if (existing(number) instanceof Draft draft) {
            return with(draft.edit(content, act));
        }
        throw new RefusedException(
                Refusal.NOT_EDITABLE,
                "Revision " + number + " is " + stateOf(existing(number))
                        + ": only a draft can be changed. Start a new revision to change the plan.");
    }

    public Plan submit(int number, @Nullable String note, Act act) {
        if (existing(number) instanceof Draft draft) {
            return with(draft.submit(note, act));
        }
        throw new RefusedException(
                Refusal.NOT_A_DRAFT,
                "Revision " + number + " is " + stateOf(existing(number)) + ": only a draft can be submitted.");
    }

    /** Brings a submitted revision into force; the one that was in force is superseded. */
    public Plan adopt(int number, Adoption adoption, Act act) {
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
        return new Plan(id, header, others);
    }

    private static String stateOf(Revision revision) {
        return RevisionState.of(revision).name().toLowerCase(Locale.ROOT);
    }
}
