package nl.driehoek.plans.plan.domain;

import java.util.List;
import java.util.UUID;
import nl.driehoek.plans.plan.domain.PlanHeader.Relation;
import org.jspecify.annotations.Nullable;

/** A plan as somebody filled it in; {@link PlanRules} makes a {@link PlanHeader} and a {@link PlanContent} of it. */
public record PlanForm(HeaderForm header, @Nullable ContentForm content) {

    /** A header as filled in. */
    public record HeaderForm(
            @Nullable String reference,
            @Nullable String title,
            @Nullable PlanKind kind,
            @Nullable List<@Nullable String> jurisdictions,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String edition,
            @Nullable List<@Nullable OwnerForm> owners,
            @Nullable List<@Nullable ParentForm> parents,
            @Nullable PointerForm predecessor,
            @Nullable String decidingBody,
            @Nullable List<@Nullable DocumentDateForm> documentDates) {}

    /** An owner as filled in. */
    public record OwnerForm(@Nullable String name, @Nullable String oin) {}

    /** A parent as filled in. */
    public record ParentForm(@Nullable Relation relation, PointerForm plan) {}

    /** A plan that is pointed at, as filled in. */
    public record PointerForm(
            @Nullable UUID planId,
            @Nullable String reference,
            @Nullable String title) {}

    /** A date of the document as filled in. */
    public record DocumentDateForm(
            @Nullable String what,
            @Nullable String date,
            @Nullable String reference) {}
}
