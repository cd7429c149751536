package nl.driehoek.plans.plan.domain;

import java.util.List;
import nl.driehoek.plans.plan.domain.Surroundings.Citation;
import nl.driehoek.plans.plan.domain.Surroundings.ConsultationBody;
import nl.driehoek.plans.plan.domain.Surroundings.InvolvedOrganisation;
import nl.driehoek.plans.plan.domain.Surroundings.PriorityChange;
import org.jspecify.annotations.Nullable;

/** {@link Surroundings} as somebody filled them in. */
public record SurroundingsForm(
        @Nullable List<@Nullable String> relatedPolicy,
        @Nullable List<@Nullable String> focusAreas,
        @Nullable List<@Nullable CitationForm> citations,
        @Nullable List<@Nullable BodyForm> consultationBodies,
        @Nullable List<@Nullable OrganisationForm> organisations,
        @Nullable List<@Nullable PriorityChangeForm> priorityChanges) {
    public static final SurroundingsForm NONE = new SurroundingsForm(null, null, null, null, null, null);

    /** A citation as filled in. */
    public record CitationForm(
            @Nullable String key,
            Citation.@Nullable Kind kind,
            @Nullable String title,
            @Nullable String validFrom,
            @Nullable String validTo) {}

    /** A consultation body as filled in. */
    public record BodyForm(
            @Nullable String key,
            @Nullable String name,
            ConsultationBody.@Nullable Level level,
            @Nullable List<@Nullable String> escalatesTo) {}

    /** An organisation as filled in. */
    public record OrganisationForm(@Nullable String name, InvolvedOrganisation.@Nullable Role role) {}

    /** A dropped or added theme as filled in. */
    public record PriorityChangeForm(
            PriorityChange.@Nullable Change change,
            @Nullable String title,
            @Nullable String theme,
            @Nullable String reason,
            @Nullable String comparedTo) {}
}
