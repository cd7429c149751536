package nl.driehoek.plans.comparison.rest;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.driehoek.plans.comparison.ComparisonService.Compared;
import nl.driehoek.plans.comparison.ComparisonService.Side;
import nl.driehoek.plans.comparison.domain.Change;
import nl.driehoek.plans.comparison.domain.ComparisonSummary;
import nl.driehoek.plans.comparison.domain.RevisionComparison;
import nl.driehoek.plans.plan.domain.Monitored;
import nl.driehoek.plans.plan.domain.RevisionState;
import nl.driehoek.plans.plan.domain.Target;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comparison as it is read. */
@Schema(name = "Comparison", description = "Everything that two revisions do not say the same.")
public record ComparisonDto(
        @Schema(required = true, description = "The revision that is compared with.")
        SideDto from,

        @Schema(required = true, description = "The revision that is compared.")
        SideDto to,

        @Schema(
                required = true,
                description = "Whether both say the same in the same order. Numbers are compared by value: 4 is 4.0.",
                examples = "false")
        boolean equal,

        @Schema(required = true, description = "How many parts were added, removed, moved and changed.")
        CountsDto counts,

        @Schema(required = true, description = "What the plans are called, for whom and for when, where not the same.")
        List<FieldChangeDto> header,

        @Schema(
                required = true,
                description = "Texts of the content as a whole: principles, openFields, relatedPolicy, focusAreas.")
        List<FieldChangeDto> texts,

        @Schema(required = true, description = "Themes of the whole tree, by key.")
        List<ChangeDto> themes,

        @Schema(
                required = true,
                description = "Targets by key; those that are left by indicator, area and breakdown, with key as a"
                        + " changed field.")
        List<ChangeDto> targets,

        @Schema(required = true, description = "Indicators that are only followed, by indicator, area and breakdown.")
        List<ChangeDto> monitored,

        @Schema(
                required = true,
                description = "Targets that are only followed now, and the other way round. They are among the removed"
                        + " and added ones too.")
        List<SwitchDto> switches,

        @Schema(required = true, description = "Budget lines, by key.")
        List<ChangeDto> budget,

        @Schema(required = true, description = "Protocols, covenants, laws and methods, by key.")
        List<ChangeDto> citations,

        @Schema(required = true, description = "Consultation bodies, by key.")
        List<ChangeDto> consultationBodies,

        @Schema(required = true, description = "Organisations, by name.")
        List<ChangeDto> organisations,

        @Schema(required = true, description = "Priorities that were said to be dropped or added, by title.")
        List<ChangeDto> priorityChanges,

        @Schema(
                required = true,
                description = "The same in Dutch sentences.",
                examples = "[\"Streefwaarde mishandelingen: nulmeting 4 → 5 (2009); streefwaarde ≤2009 → 4.\"]")
        List<String> summary) {

    /** A revision that is compared. */
    @Schema(name = "ComparedRevision", description = "A revision that is compared.")
    public record SideDto(
            @Schema(required = true, examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012")
            UUID planId,

            @Schema(required = true, examples = "1") int revision,

            @Schema(required = true, examples = "BD.11 2873240")
            String reference,

            @Schema(required = true, examples = "Jaarplan Veiligheid 2012")
            String title,

            @Schema(required = true, examples = "ADOPTED") RevisionState state) {

        private static SideDto of(Side side) {
            return new SideDto(
                    side.plan().id(),
                    side.revision().outline().origin().number(),
                    side.plan().header().reference(),
                    side.plan().header().title(),
                    side.revision().outline().state());
        }
    }

    /** How many parts of each kind there are to tell of. */
    @Schema(name = "ComparisonCounts", description = "How many parts were added, removed, moved and changed.")
    public record CountsDto(
            @Schema(required = true, description = "Themes.")
            CountDto themes,

            @Schema(required = true, description = "Targets.")
            CountDto targets,

            @Schema(required = true, description = "Indicators that are only followed.")
            CountDto monitored,

            @Schema(required = true, description = "Budget lines.")
            CountDto budget,

            @Schema(required = true, description = "Citations, consultation bodies, organisations and priorities.")
            CountDto others) {}

    /** How many parts of one kind there are to tell of. */
    @Schema(name = "ComparisonCount", description = "A part that has moved and was changed counts in both.")
    public record CountDto(
            @Schema(required = true, examples = "0") long added,
            @Schema(required = true, examples = "10") long removed,
            @Schema(required = true, examples = "0") long moved,
            @Schema(required = true, examples = "8") long changed) {

        private static CountDto of(Stream<? extends Change<?>> changes) {
            List<? extends Change<?>> all = changes.toList();
            return new CountDto(
                    count(all, Change.Added.class),
                    count(all, Change.Removed.class),
                    count(all, Change.Moved.class),
                    count(all, Change.Changed.class));
        }

        private static long count(List<? extends Change<?>> changes, Class<?> kind) {
            return changes.stream().filter(kind::isInstance).count();
        }
    }

    /** A target that is only followed now, or the other way round. */
    @Schema(name = "TargetSwitch", description = "A target that is only followed now, or the other way round.")
    public record SwitchDto(
            @Schema(required = true, examples = "TARGET_TO_MONITORED")
            RevisionComparison.Switch.SwitchKind change,

            @Schema(required = true, description = "Key of the target.", examples = "drugsoverlast")
            String target,

            @Schema(required = true, description = "Code of the indicator.", examples = "groningen-drugsoverlast")
            String indicator,

            @Schema(required = true, examples = "GM0014") String area) {

        private static SwitchDto of(RevisionComparison.Switch change) {
            return new SwitchDto(
                    change.kind(),
                    change.target().key(),
                    change.target().indicator(),
                    change.target().area());
        }
    }

    static ComparisonDto of(Compared compared) {
        RevisionComparison all = compared.comparison();
        return new ComparisonDto(
                SideDto.of(compared.from()),
                SideDto.of(compared.to()),
                all.isEmpty(),
                new CountsDto(
                        CountDto.of(all.themes().stream()),
                        CountDto.of(all.targets().stream()),
                        CountDto.of(all.monitored().stream()),
                        CountDto.of(all.budget().stream()),
                        CountDto.of(Stream.<List<? extends Change<?>>>of(
                                        all.citations(),
                                        all.consultationBodies(),
                                        all.organisations(),
                                        all.priorityChanges())
                                .flatMap(List::stream))),
                FieldChangeDto.of(all.header()),
                FieldChangeDto.of(all.texts()),
                changes(all.themes(), theme -> theme.key(), theme -> theme.title()),
                changes(all.targets(), Target::key, Target::name),
                changes(all.monitored(), Monitored::indicator, Monitored::name),
                all.switches().stream().map(SwitchDto::of).toList(),
                changes(all.budget(), line -> line.key(), line -> line.item()),
                changes(all.citations(), citation -> citation.key(), citation -> citation.title()),
                changes(all.consultationBodies(), body -> body.key(), body -> body.name()),
                changes(all.organisations(), organisation -> null, organisation -> organisation.name()),
                changes(all.priorityChanges(), change -> change.theme(), change -> change.title()),
                ComparisonSummary.of(all).stream()
                        .flatMap(section -> section.lines().stream())
                        .toList());
    }

    private static <T> List<ChangeDto> changes(
            List<Change<T>> changes, Function<T, @Nullable String> key, Function<T, @Nullable String> title) {
        return changes.stream().map(change -> ChangeDto.of(change, key, title)).toList();
    }
}
