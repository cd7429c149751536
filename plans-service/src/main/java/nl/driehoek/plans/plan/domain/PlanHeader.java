package nl.driehoek.plans.plan.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a plan; the same for all its revisions.
 *
 * @param reference the kenmerk under which the plan is known, such as {@code BD.11 2873240}
 * @param jurisdictions CBS codes of the municipalities or other regions that the plan is for
 * @param edition which edition of a plan for more years it is, such as {@code Jaar 2010}
 * @param owners the organisations whose plan it is; more than one for a joint plan
 * @param parents plans that this one elaborates or builds on
 * @param predecessor the plan of the years before
 * @param decidingBody who is to adopt it
 * @param documentDates dates that the document carries, such as that of the letter to the council
 */
public record PlanHeader(
        String reference,
        String title,
        PlanKind kind,
        List<String> jurisdictions,
        YearSpan period,
        @Nullable String edition,
        List<Owner> owners,
        List<Parent> parents,
        @Nullable PlanPointer predecessor,
        @Nullable String decidingBody,
        List<DocumentDate> documentDates) {

    /**
     * An organisation whose plan it is.
     *
     * @param oin its number in the register of organisations (OIN), 20 positions
     */
    public record Owner(String name, @Nullable String oin) {}

    /** How a plan depends on another one. */
    public enum Relation {
        /** Uitwerking van: says how the parent is carried out. */
        ELABORATES,
        /** Bouwt voort op: keeps to the parent and adds to it. */
        BUILDS_ON
    }

    /** A plan above this one. */
    public record Parent(Relation relation, PlanPointer plan) {}

    /**
     * Another plan, named as well as it is known: it may be one that was never brought in here, or that still has to come.
     * At least one of the three is there.
     *
     * @param reference its kenmerk; by it a plan that comes in later is found
     */
    public record PlanPointer(
            @Nullable UUID planId,
            @Nullable String reference,
            @Nullable String title) {}

    /**
     * A date that the document carries.
     *
     * @param what what happened then, such as {@code raadsbrief}
     * @param reference the kenmerk of what was written then
     */
    public record DocumentDate(
            String what, PartialDate date, @Nullable String reference) {}

    public PlanHeader {
        jurisdictions = List.copyOf(jurisdictions);
        owners = List.copyOf(owners);
        parents = List.copyOf(parents);
        documentDates = List.copyOf(documentDates);
    }

    /** All that this plan says of other plans. */
    public List<PlanPointer> pointers() {
        List<PlanPointer> pointers =
                new java.util.ArrayList<>(parents.stream().map(Parent::plan).toList());
        if (predecessor != null) {
            pointers.add(predecessor);
        }
        return List.copyOf(pointers);
    }
}
