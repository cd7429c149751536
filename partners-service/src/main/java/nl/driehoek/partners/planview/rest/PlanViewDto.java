package nl.driehoek.partners.planview.rest;

import java.util.List;
import java.util.UUID;
import nl.driehoek.partners.planview.domain.PlanHeader;
import nl.driehoek.partners.planview.domain.PlanTheme;
import nl.driehoek.partners.planview.domain.PlanView;
import nl.driehoek.partners.planview.domain.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What this service knows of a plan. */
@Schema(
        name = "PlanView",
        description = "What partners-service knows of a plan, from the revisions that plans-service told of.")
public record PlanViewDto(
        @Schema(required = true, examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012")
        UUID planId,

        @Schema(description = "The plan's own reference (kenmerk).", examples = "BD.11 2873240") @Nullable
        String reference,

        @Schema(required = true, examples = "Jaarplan Veiligheid 2012")
        String title,

        @Schema(required = true, description = "Whether a revision of the plan was ever adopted.", examples = "true")
        boolean adopted,

        @Schema(
                description = "The newest adopted revision that has come in; absent while none was adopted.",
                examples = "2")
        @Nullable
        Integer revision,

        @Schema(
                description =
                        "The submitted revision on which partners are consulted; absent when there is none, and for"
                                + " who may not see it.",
                examples = "3")
        @Nullable
        Integer consultedRevision,

        @Schema(required = true, description = "The years that the plan is for.")
        PeriodDto period,

        @Schema(required = true, examples = "[\"GM0014\"]") List<String> jurisdictions,

        @Schema(
                required = true,
                description =
                        "The themes of the adopted revision, each before those under it; after them those that only"
                                + " the consulted one has.")
        List<ThemeDto> themes,

        @Schema(
                required = true,
                description = "The themes that the plan, or a consultation on it, once had and has no more.")
        List<LeftThemeDto> leftThemes) {

    /** The years that a plan is for. */
    @Schema(name = "PlanPeriod", description = "Years, both included.")
    public record PeriodDto(
            @Schema(required = true, examples = "2012") int from,
            @Schema(required = true, examples = "2012") int to) {}

    /** A theme that commitments can be made under. */
    @Schema(name = "PlanTheme", description = "A theme that commitments can be made under.")
    public record ThemeDto(
            @Schema(required = true, description = "Stable across revisions.", examples = "rampenbestrijding")
            String key,

            @Schema(required = true, examples = "Voorbereiding op de rampenbestrijding")
            String title,

            @Schema(description = "As printed; not an identity.", examples = "10") @Nullable
            String number,

            @Schema(description = "Key of the theme that this one stands under.") @Nullable
            String parent,

            @Schema(
                    required = true,
                    description = "ADOPTED: in the adopted revision. CONSULTED: only in the one that partners are"
                            + " consulted on.",
                    examples = "ADOPTED")
            Standing standing) {}

    /** A theme that left the plan. */
    @Schema(name = "LeftPlanTheme", description = "A theme that left the plan.")
    public record LeftThemeDto(
            @Schema(required = true, examples = "prostitutie")
            String key,

            @Schema(required = true, description = "As it was last.", examples = "Prostitutie")
            String title,

            @Schema(
                    required = true,
                    description =
                            "The first adopted revision that lacks it. For one that was only ever consulted on: the"
                                    + " adopted revision before that consultation, or when there was none, the consulted one.",
                    examples = "2")
            int droppedIn) {}

    static PlanViewDto of(PlanView view) {
        return new PlanViewDto(
                view.planId(),
                view.reference(),
                view.title(),
                view.adoptedRevision() != null,
                view.adoptedRevision(),
                view.consulted().map(PlanHeader::revision).orElse(null),
                new PeriodDto(view.period().from(), view.period().to()),
                view.jurisdictions().stream().sorted().toList(),
                view.present().stream()
                        .map(known -> theme(known.theme(), known.standing()))
                        .toList(),
                view.left().stream()
                        .map(left -> new LeftThemeDto(left.key(), left.theme().title(), view.droppedIn(left.key())))
                        .toList());
    }

    private static ThemeDto theme(PlanTheme theme, Standing standing) {
        return new ThemeDto(theme.key(), theme.title(), theme.number(), theme.parent(), standing);
    }
}
