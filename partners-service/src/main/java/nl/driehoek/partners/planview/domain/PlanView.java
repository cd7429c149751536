package nl.driehoek.partners.planview.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this service knows of a plan: the newest revision it has seen, and of each theme that a revision ever had, which
 * revision had it last.
 *
 * <p>It depends only on which revisions were seen. In whatever order they come, and however often, the view is the same,
 * because an older revision changes nothing about the present; it only sharpens since when a theme is gone.
 *
 * @param revision the newest revision seen; reference, title and jurisdictions are this one's
 * @param revisionsSeen numbers of all revisions seen, rising
 * @param themes the themes of the newest revision and those that left the plan, the last present first
 */
public record PlanView(
        UUID planId,
        int revision,
        @Nullable String reference,
        String title,
        Set<String> jurisdictions,
        List<Integer> revisionsSeen,
        List<KnownTheme> themes) {

    private static final Comparator<KnownTheme> LAST_PRESENT_FIRST =
            Comparator.comparingInt(KnownTheme::lastIn).reversed().thenComparingInt(KnownTheme::position);

    public PlanView {
        jurisdictions = Set.copyOf(jurisdictions);
        revisionsSeen = List.copyOf(new TreeSet<>(revisionsSeen));
        themes = themes.stream().sorted(LAST_PRESENT_FIRST).toList();
    }

    public static PlanView of(PlanRevision first) {
        return new PlanView(
                first.planId(),
                first.revision(),
                first.reference(),
                first.title(),
                first.jurisdictions(),
                List.of(first.revision()),
                known(first));
    }

    /** The view after this revision came in; the very same view when it was seen before. */
    public PlanView with(PlanRevision other) {
        if (!other.planId().equals(planId)) {
            throw new IllegalArgumentException("a revision of another plan: " + other.planId());
        }
        if (revisionsSeen.contains(other.revision())) {
            return this;
        }
        boolean newer = other.revision() > revision;
        return new PlanView(
                planId,
                newer ? other.revision() : revision,
                newer ? other.reference() : reference,
                newer ? other.title() : title,
                newer ? other.jurisdictions() : jurisdictions,
                Stream.concat(revisionsSeen.stream(), Stream.of(other.revision()))
                        .toList(),
                lastOfEach(themes, known(other)));
    }

    public PlanPeriod period() {
        return new PlanPeriod(2012, 2012);
    }

    /** Whether the plan has the theme now. */
    public boolean has(String theme) {
        return present().stream().anyMatch(known -> known.key().equals(theme));
    }

    /** The themes that the plan has now, in its order. */
    public List<KnownTheme> present() {
        return themes.stream().filter(known -> known.lastIn() == revision).toList();
    }

    /** The themes that the plan once had and has no more. */
    public List<KnownTheme> left() {
        return themes.stream().filter(known -> known.lastIn() < revision).toList();
    }

    /**
     * The first revision, of those seen, that lacks a theme which the plan has no more.
     *
     * @throws IllegalArgumentException when the plan has the theme
     */
    public int droppedIn(String theme) {
        int lastIn = themes.stream()
                .filter(known -> known.key().equals(theme))
                .mapToInt(KnownTheme::lastIn)
                .findFirst()
                .orElse(0);
        return revisionsSeen.stream()
                .filter(seen -> seen > lastIn)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the plan has the theme " + theme));
    }

    private static List<KnownTheme> known(PlanRevision revision) {
        return Stream.iterate(0, i -> i < revision.themes().size(), i -> i + 1)
                .map(i -> new KnownTheme(revision.themes().get(i), revision.revision(), i))
                .toList();
    }

    private static List<KnownTheme> lastOfEach(Collection<KnownTheme> some, Collection<KnownTheme> others) {
        Map<String, KnownTheme> last = new HashMap<>();
        Stream.concat(some.stream(), others.stream())
                .forEach(known -> last.merge(known.key(), known, (a, b) -> a.lastIn() > b.lastIn() ? a : b));
        return List.copyOf(last.values());
    }
}
