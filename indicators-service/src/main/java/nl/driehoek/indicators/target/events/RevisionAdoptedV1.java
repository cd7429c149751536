package nl.driehoek.indicators.target.events;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.target.RevisionInForce;
import nl.driehoek.indicators.target.domain.Bound;
import nl.driehoek.indicators.target.domain.Comparator;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.indicators.target.domain.Milestone;
import nl.driehoek.indicators.target.domain.Reference;
import nl.driehoek.indicators.target.domain.StatedBaseline;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * A plan revision in force, as plans-service publishes it, as far as judging needs it.
 *
 * <p>Every member may be missing for all that JSON promises; what judging cannot do without is asked for while it is
 * translated.
 */
public record RevisionAdoptedV1(
        @Nullable UUID planId,
        @Nullable Integer revision,
        @Nullable ContentV1 content) {

    private static final int LONGEST_NUMBER = 60;

    /** The document that was adopted. */
    public record ContentV1(
            @Nullable List<ThemeV1> themes, @Nullable List<TargetV1> targets) {}

    /** A theme and the ones below it. */
    public record ThemeV1(
            String key, @Nullable String title, @Nullable List<ThemeV1> themes) {}

    /** A target. */
    public record TargetV1(
            String key,
            @Nullable String theme,
            String indicator,
            String area,
            @Nullable Map<String, String> breakdown,
            String due,
            @Nullable BaselineV1 baseline,
            String printed,
            BoundV1 bound,
            @Nullable List<MilestoneV1> intermediate) {}

    /** The point from which a plan starts. */
    public record BaselineV1(String period, @Nullable BigDecimal value) {}

    /** A step on the way. */
    public record MilestoneV1(String due, String printed, BoundV1 bound) {}

    /** What a target asks. */
    public record BoundV1(
            @Nullable Comparator comparator, @Nullable Boolean comparatorInferred, ReferenceV1 reference) {}

    /** What a value is compared with. */
    public record ReferenceV1(
            Kind kind,
            @Nullable BigDecimal value,
            @Nullable BigDecimal upper,
            @Nullable String period,
            @Nullable BigDecimal statedValue,
            @Nullable BigDecimal changePercent) {

        /** The kinds of reference. */
        public enum Kind {
            ABSOLUTE,
            LEVEL_OF,
            RELATIVE_TO,
            TO_BE_DETERMINED
        }
    }

    /**
     * The revision in our own terms.
     *
     * @throws IllegalArgumentException when something is missing or contradicts itself
     */
    RevisionInForce toRevision() {
        UUID plan = needed(planId, "planId");
        int number = needed(revision, "revision");
        ContentV1 document = needed(content, "content");
        Map<String, String> titles = new HashMap<>();
        collectTitles(orEmpty(document.themes()), titles);
        List<JudgedTarget> targets = orEmpty(document.targets()).stream()
                .map(target -> target(plan, number, target, titles))
                .toList();
        long different = targets.stream().map(JudgedTarget::id).distinct().count();
        if (different < targets.size()) {
            throw new IllegalArgumentException("a target stands in the revision twice");
        }
        return new RevisionInForce(plan, number, targets);
    }

    private static void collectTitles(List<ThemeV1> themes, Map<String, String> titles) {
        for (ThemeV1 theme : themes) {
            if (theme.title() != null) {
                titles.put(theme.key(), theme.title());
            }
            collectTitles(orEmpty(theme.themes()), titles);
        }
    }

    private static JudgedTarget target(UUID plan, int revision, TargetV1 target, Map<String, String> titles) {
        String key = needed(target.key(), "key of a target");
        try {
            Map<String, String> parts = target.breakdown() == null ? Map.of() : target.breakdown();
            SeriesKey series = new SeriesKey(
                    needed(target.indicator(), "indicator"),
                    needed(target.area(), "area"),
                    new Breakdown(new TreeMap<>(parts)));
            return new JudgedTarget(
                    plan,
                    revision,
                    key,
                    target.theme(),
                    target.theme() == null ? null : titles.get(target.theme()),
                    series,
                    target.baseline() == null
                            ? null
                            : new StatedBaseline(
                                    period(target.baseline().period()),
                                    sized(target.baseline().value())),
                    orEmpty(target.intermediate()).stream()
                            .map(step -> milestone(step.due(), step.printed(), step.bound()))
                            .toList(),
                    milestone(target.due(), target.printed(), target.bound()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("target " + key + ": " + e.getMessage(), e);
        }
    }

    private static Milestone milestone(@Nullable String due, @Nullable String printed, @Nullable BoundV1 bound) {
        return new Milestone(period(due), needed(printed, "printed"), bound(needed(bound, "bound")));
    }

    private static Bound bound(BoundV1 bound) {
        ReferenceV1 given = needed(bound.reference(), "reference");
        Reference reference =
                switch (needed(given.kind(), "kind of reference")) {
                    case ABSOLUTE ->
                        new Reference.Absolute(needed(sized(given.value()), "value"), sized(given.upper()));
                    case LEVEL_OF -> new Reference.LevelOf(period(given.period()), sized(given.statedValue()));
                    case RELATIVE_TO ->
                        new Reference.RelativeTo(
                                period(given.period()),
                                needed(sized(given.changePercent()), "changePercent"),
                                sized(given.statedValue()));
                    case TO_BE_DETERMINED -> new Reference.ToBeDetermined();
                };
        return new Bound(bound.comparator(), Boolean.TRUE.equals(bound.comparatorInferred()), reference);
    }

    private static Period period(@Nullable String text) {
        return Period.parse(needed(text, "period"));
    }

    /** Refuses what would fill the memory once written out, such as 1e999999999; a plan may print any other number. */
    private static @Nullable BigDecimal sized(@Nullable BigDecimal number) {
        if (number != null
                && (number.precision() > LONGEST_NUMBER || Math.abs((long) number.scale()) > LONGEST_NUMBER)) {
            throw new IllegalArgumentException("a number is too long");
        }
        return number;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    private static <T> T needed(@Nullable T member, String name) {
        if (member == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return member;
    }
}
