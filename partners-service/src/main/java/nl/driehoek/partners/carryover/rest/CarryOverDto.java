package nl.driehoek.partners.carryover.rest;

import java.util.List;
import java.util.UUID;
import nl.driehoek.partners.carryover.CarryOverOrder;
import nl.driehoek.partners.carryover.domain.Left;
import nl.driehoek.partners.carryover.domain.Moved;
import nl.driehoek.partners.carryover.domain.Obstacle;
import nl.driehoek.partners.carryover.domain.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was carried over and what was not. */
@Schema(
        name = "CarryOver",
        description =
                "What was carried over, or in a dry run would be, and what stays behind: every commitment of the old"
                        + " plan once.")
public record CarryOverDto(
        @Schema(required = true, examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012")
        UUID fromPlan,

        @Schema(required = true, examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2013")
        UUID toPlan,

        @Schema(required = true, description = "Whether nothing was done.", examples = "false")
        boolean dryRun,

        @Schema(required = true, description = "In the order in which the old ones were proposed.")
        List<MovedDto> moved,

        @Schema(required = true, description = "In the order in which they were proposed.")
        List<LeftDto> left) {

    /** One that was carried over. */
    @Schema(name = "CarriedOver", description = "A commitment that goes on in the new plan.")
    public record MovedDto(
            @Schema(
                    required = true,
                    description = "Id of the old one.",
                    examples = "3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1101")
            UUID from,

            @Schema(
                    description = "Id of the new one, which is PROPOSED; absent in a dry run.",
                    examples = "7a1e2f60-3c56-4c0e-9c7f-0f4b6f5d2013")
            @Nullable
            UUID to,

            @Schema(description = "Own code, the same on both plans.", examples = "C000-101") @Nullable
            String reference,

            @Schema(required = true, examples = "Jeugd-pv's tijdig bij OM aanleveren (Kalsbeek)")
            String title,

            @Schema(
                    required = true,
                    description = "Key of its theme in the new plan.",
                    examples = "jeugd-en-veiligheid")
            String theme,

            @Schema(
                    description = "Old keys of further themes that the new plan lacks: it no longer stands under them.",
                    examples = "[\"huiselijk-geweld\"]")
            @Nullable
            List<String> droppedThemes,

            @Schema(
                    description =
                            "Old commitments that it depended on and that were not carried over: it no longer depends"
                                    + " on them.",
                    examples = "[\"3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1102\"]")
            @Nullable
            List<UUID> droppedDependencies,

            @Schema(
                    description = "JSON pointers into the new commitment to days that lie outside the new plan's years."
                            + " They are kept as they were, and are to be looked at.",
                    examples = "[\"/deadline\", \"/norms/0/by\"]")
            @Nullable
            List<String> toCheck) {

        static MovedDto of(Moved moved, boolean dryRun) {
            return new MovedDto(
                    moved.earlier().id(),
                    dryRun ? null : moved.id(),
                    moved.content().registration().reference(),
                    moved.content().promise().title(),
                    moved.content().themes().main(),
                    unlessEmpty(moved.droppedThemes()),
                    unlessEmpty(moved.droppedDependencies()),
                    unlessEmpty(moved.toCheck()));
        }
    }

    /** One that was not. */
    @Schema(name = "LeftBehind", description = "A commitment that stays behind, and why.")
    public record LeftDto(
            @Schema(required = true, examples = "3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1103")
            UUID commitment,

            @Schema(description = "Own code.", examples = "C000-102") @Nullable
            String reference,

            @Schema(required = true, examples = "Nazorg voor ex-gedetineerden verzorgen")
            String title,

            @Schema(required = true, description = "Key of its theme in the old plan.", examples = "wijken-en-buurten")
            String theme,

            @Schema(
                    required = true,
                    description =
                            "Everything that keeps it. ALREADY_CARRIED_OVER: see successor; ENDED and NOT_ASKED_FOR:"
                                    + " its status is none of those asked for; THEME_MISSING: the new plan lacks its theme;"
                                    + " PARTNER_ENDED: see endedPartners; REFERENCE_TAKEN: another commitment on the new plan has"
                                    + " its reference.",
                    examples = "[\"THEME_MISSING\"]")
            List<Obstacle> reasons,

            @Schema(
                    description = "Codes of organisations that have a part and do not exist today.",
                    examples = "[\"politie-groningen\"]")
            @Nullable
            List<String> endedPartners,

            @Schema(
                    description = "The commitment on the new plan that goes on with it already.",
                    examples = "7a1e2f60-3c56-4c0e-9c7f-0f4b6f5d2013")
            @Nullable
            UUID successor) {

        static LeftDto of(Left left) {
            return new LeftDto(
                    left.earlier().id(),
                    left.earlier().registration().reference(),
                    left.earlier().promise().title(),
                    left.earlier().themes().main(),
                    left.obstacles(),
                    left.obstacles().contains(Obstacle.PARTNER_ENDED) ? left.endedPartners() : null,
                    left.successor());
        }
    }

    static CarryOverDto of(CarryOverOrder order, Outcome outcome) {
        return new CarryOverDto(
                order.fromPlan(),
                order.toPlan(),
                order.dryRun(),
                outcome.moved().stream()
                        .map(moved -> MovedDto.of(moved, order.dryRun()))
                        .toList(),
                outcome.left().stream().map(LeftDto::of).toList());
    }

    private static <T> @Nullable List<T> unlessEmpty(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
