package nl.driehoek.partners.planview.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the submitted revisions of a plan, on which partners are consulted: the one told last, whether that
 * consultation was ended since, and each theme that was ever consulted on.
 *
 * <p>Unlike an adopted revision, a submitted one can be told again with another header, and taken away. So what counts is
 * the sequence that plans-service gave each event. In whatever order they come, and however often, this is the same.
 *
 * @param newest of the consultation told last; null when there never was one
 * @param toldAt sequence of the event that told it; 0 when there never was one
 * @param endedAt sequence of the last event that a consultation was ended without adoption; 0 when there was none
 * @param themes all that were ever consulted on, as told last, the last told first
 */
public record Consultations(@Nullable PlanHeader newest, long toldAt, long endedAt, List<ConsultedTheme> themes) {

    private static final Comparator<ConsultedTheme> LAST_TOLD_FIRST = Comparator.comparingLong(ConsultedTheme::toldAt)
            .reversed()
            .thenComparingInt(consulted -> consulted.known().position());

    public static final Consultations NONE = new Consultations(null, 0, 0, List.of());

    public Consultations {
        themes = themes.stream().sorted(LAST_TOLD_FIRST).toList();
    }

    Consultations opened(PlanRevision submitted, long sequence) {
        List<ConsultedTheme> told = submitted.known(Standing.CONSULTED).stream()
                .map(known -> new ConsultedTheme(known, sequence))
                .toList();
        boolean newer = sequence > toldAt;
        return new Consultations(
                newer ? submitted.header() : newest, Math.max(toldAt, sequence), endedAt, lastOfEach(themes, told));
    }

    Consultations ended(long sequence) {
        return new Consultations(newest, toldAt, Math.max(endedAt, sequence), themes);
    }

    /** The consultation told last, unless it was ended since. Whether it was adopted since is not known here. */
    @Nullable
    PlanHeader open() {
        return toldAt > endedAt ? newest : null;
    }

    /** The themes of the consultation told last, in their order. */
    List<KnownTheme> newestThemes() {
        return themes.stream()
                .filter(consulted -> consulted.toldAt() == toldAt)
                .map(ConsultedTheme::known)
                .toList();
    }

    private static List<ConsultedTheme> lastOfEach(Collection<ConsultedTheme> some, Collection<ConsultedTheme> others) {
        Map<String, ConsultedTheme> last = new HashMap<>();
        Stream.concat(some.stream(), others.stream())
                .forEach(theme -> last.merge(theme.key(), theme, (a, b) -> a.toldAt() > b.toldAt() ? a : b));
        return List.copyOf(last.values());
    }
}
