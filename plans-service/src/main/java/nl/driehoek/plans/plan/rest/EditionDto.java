package nl.driehoek.plans.plan.rest;

import java.util.List;
import java.util.UUID;
import nl.driehoek.plans.plan.EditionService.Made;
import nl.driehoek.plans.plan.domain.BudgetLine;
import nl.driehoek.plans.plan.domain.NewEdition.DropReason;
import nl.driehoek.plans.plan.domain.NewEdition.Dropped;
import nl.driehoek.plans.plan.domain.NewEdition.EditionPart;
import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.plan.domain.Surroundings.Citation;
import nl.driehoek.plans.plan.domain.Target;
import nl.driehoek.plans.plan.domain.Theme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new edition that was made. */
@Schema(name = "NewEdition", description = "A new edition, with what was copied and what was left behind.")
public record EditionDto(
        @Schema(required = true, description = "The new plan; its draft is revision 1.")
        PlanDto plan,

        @Schema(required = true, description = "What it is a copy of.")
        SourceDto source,

        @Schema(required = true, description = "What was copied, under the same keys.")
        CopiedDto copied,

        @Schema(required = true, description = "What was left behind, and why.")
        List<DroppedDto> dropped) {

    /** What a new edition is a copy of. */
    @Schema(name = "EditionSource", description = "The revision that a new edition is a copy of.")
    public record SourceDto(
            @Schema(required = true, examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012")
            UUID planId,

            @Schema(required = true, examples = "1") int revision) {}

    /** What was copied. */
    @Schema(name = "EditionCopied", description = "What was copied: counts, and the keys of what might have gone.")
    public record CopiedDto(
            @Schema(required = true, examples = "10") int themes,

            @Schema(
                    required = true,
                    description = "Keys of the targets.",
                    examples = "[\"overlast\",\"drugsoverlast\"]")
            List<String> targets,

            @Schema(required = true, examples = "1") int intermediateTargets,

            @Schema(required = true, description = "Indicators that are only followed.", examples = "0")
            int monitored,

            @Schema(required = true, description = "Keys of the budget lines.", examples = "[\"nieuw-beleid\"]")
            List<String> budget,

            @Schema(required = true, description = "Keys of the citations.", examples = "[\"wet-bibob\"]")
            List<String> citations,

            @Schema(required = true, examples = "3") int consultationBodies,
            @Schema(required = true, examples = "4") int organisations,
            @Schema(required = true, examples = "3") int principles,

            @Schema(
                    required = true,
                    description = "What the plan before left open; look whether it still is.",
                    examples = "1")
            int openFields) {

        private static CopiedDto of(PlanContent content) {
            return new CopiedDto(
                    count(content.themes()),
                    content.targets().stream().map(Target::key).toList(),
                    content.targets().stream()
                            .mapToInt(target -> target.intermediate().size())
                            .sum(),
                    content.monitored().size(),
                    content.budget().stream().map(BudgetLine::key).toList(),
                    content.surroundings().citations().stream()
                            .map(Citation::key)
                            .toList(),
                    content.surroundings().consultationBodies().size(),
                    content.surroundings().organisations().size(),
                    content.principles().size(),
                    content.openFields().size());
        }

        private static int count(List<Theme> themes) {
            return themes.stream().mapToInt(theme -> 1 + count(theme.themes())).sum();
        }
    }

    /** Something that was left behind. */
    @Schema(name = "EditionDropped", description = "Something that was not copied, and why.")
    public record DroppedDto(
            @Schema(required = true, description = "What kind of thing it is.", examples = "BUDGET_LINE")
            EditionPart what,

            @Schema(
                    description = "Its key; of an intermediate target that of its target, of a priority that of its"
                            + " theme.",
                    examples = "rijk-2012")
            @Nullable
            String key,

            @Schema(required = true, examples = "Rijksuitkering leefbaarheid en veiligheid")
            String title,

            @Schema(required = true, examples = "YEARS_BEFORE_PERIOD")
            DropReason reason,

            @Schema(
                    required = true,
                    description = "The reason in Dutch.",
                    examples = "is geld van voor de nieuwe periode")
            String text) {

        private static DroppedDto of(Dropped dropped) {
            return new DroppedDto(
                    dropped.part(),
                    dropped.key(),
                    dropped.title(),
                    dropped.reason(),
                    dropped.reason().text());
        }
    }

    static EditionDto of(Made made, UUID source, PlanDto plan) {
        return new EditionDto(
                plan,
                new SourceDto(source, made.sourceRevision()),
                CopiedDto.of(made.edition().plan().content()),
                made.edition().dropped().stream().map(DroppedDto::of).toList());
    }
}
