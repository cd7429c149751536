package nl.driehoek.indicators.target.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.target.domain.Bound;
import nl.driehoek.indicators.target.domain.Comparator;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.indicators.target.domain.Milestone;
import nl.driehoek.indicators.target.domain.Reference;
import nl.driehoek.indicators.target.domain.StatedBaseline;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/** A target as it is kept. The form is ours, so that what plans-service publishes may change without a migration. */
record TargetDocument(
        UUID planId,
        int revision,
        String key,
        @Nullable String theme,
        @Nullable String title,
        String indicator,
        String area,
        String breakdown,
        @Nullable BaselineDocument baseline,
        List<MilestoneDocument> intermediate,
        MilestoneDocument goal) {

    record BaselineDocument(String period, @Nullable BigDecimal value) {}

    record MilestoneDocument(
            String due,
            String printed,
            @Nullable Comparator comparator,
            boolean comparatorInferred,
            ReferenceDocument reference) {

        static MilestoneDocument of(Milestone milestone) {
            return new MilestoneDocument(
                    milestone.due().toString(),
                    milestone.printed(),
                    milestone.bound().comparator(),
                    milestone.bound().comparatorInferred(),
                    ReferenceDocument.of(milestone.bound().reference()));
        }

        Milestone toMilestone() {
            return new Milestone(
                    Period.parse(due), printed, new Bound(comparator, comparatorInferred, reference.toReference()));
        }
    }

    /** One of the kinds of reference: exactly one member is there, none when the target is to be determined. */
    record ReferenceDocument(
            Reference.@Nullable Absolute absolute,
            @Nullable LevelDocument levelOf,
            @Nullable ChangeDocument relativeTo) {

        static ReferenceDocument of(Reference reference) {
            if (reference instanceof Reference.Absolute absolute) {
                return new ReferenceDocument(absolute, null, null);
            }
            if (reference instanceof Reference.LevelOf level) {
                return new ReferenceDocument(
                        null, new LevelDocument(level.period().toString(), level.statedValue()), null);
            }
            if (reference instanceof Reference.RelativeTo change) {
                return new ReferenceDocument(
                        null,
                        null,
                        new ChangeDocument(change.period().toString(), change.changePercent(), change.statedValue()));
            }
            return new ReferenceDocument(null, null, null);
        }

        Reference toReference() {
            if (absolute != null) {
                return absolute;
            }
            if (levelOf != null) {
                return new Reference.LevelOf(Period.parse(levelOf.period()), levelOf.statedValue());
            }
            return relativeTo == null
                    ? new Reference.ToBeDetermined()
                    : new Reference.RelativeTo(
                            Period.parse(relativeTo.period()), relativeTo.changePercent(), relativeTo.statedValue());
        }
    }

    record LevelDocument(String period, @Nullable BigDecimal statedValue) {}

    record ChangeDocument(
            String period,
            BigDecimal changePercent,
            @Nullable BigDecimal statedValue) {}

    static TargetDocument of(JudgedTarget target) {
        StatedBaseline baseline = target.baseline();
        return new TargetDocument(
                target.planId(),
                target.revision(),
                target.key(),
                target.theme(),
                target.title(),
                target.series().indicator(),
                target.series().area(),
                target.series().breakdown().toString(),
                baseline == null ? null : new BaselineDocument(baseline.period().toString(), baseline.value()),
                target.intermediate().stream().map(MilestoneDocument::of).toList(),
                MilestoneDocument.of(target.goal()));
    }

    JudgedTarget toTarget() {
        return new JudgedTarget(
                planId,
                revision,
                key,
                theme,
                title,
                new SeriesKey(indicator, area, Breakdown.parse(breakdown)),
                baseline == null ? null : new StatedBaseline(Period.parse(baseline.period()), baseline.value()),
                intermediate.stream().map(MilestoneDocument::toMilestone).toList(),
                goal.toMilestone());
    }
}
