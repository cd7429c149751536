package nl.driehoek.partners.planview.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the adopted revisions of a plan: the newest one seen, and of each theme that one ever had, which had
 * it last.
 *
 * <p>It depends only on which revisions were seen. In whatever order they come, and however often, it is the same,
 * because an older revision changes nothing about the present; it only sharpens since when a theme is gone. Which was told
 * last is said by the sequence of its event: where plans-service was put back to an earlier moment, an older revision is
 * in force again, and the number of a lost one is given to another.
 *
 * @param newest of the newest revision seen; null when none was adopted yet
 * @param toldAt sequence of the event that told it; 0 when that is not known, and then the number says which is newest
 * @param seen numbers of all revisions seen, rising
 * @param themes the themes of the newest revision and those that left the plan, the last present first
 */
public record AdoptedRevisions(@Nullable PlanHeader newest, long toldAt, List<Integer> seen, List<KnownTheme> themes) {

    private static final Comparator<KnownTheme> LAST_PRESENT_FIRST =
            Comparator.comparingInt(KnownTheme::lastIn).reversed().thenComparingInt(KnownTheme::position);

    public static final AdoptedRevisions NONE = new AdoptedRevisions(null, 0, List.of(), List.of());

    public AdoptedRevisions {
        seen = List.copyOf(new TreeSet<>(seen));
        themes = themes.stream().sorted(LAST_PRESENT_FIRST).toList();
    }

    /** The same after this revision came in; the very same when it was seen before. */
    AdoptedRevisions with(PlanRevision other) {
        if (seen.contains(other.revision())) {
            return this;
        }
        return new AdoptedRevisions(
                newest == null || other.revision() > newest.revision() ? other.header() : newest,
                toldAt,
                Stream.concat(seen.stream(), Stream.of(other.revision())).toList(),
                lastOfEach(themes, other.known(Standing.ADOPTED)));
    }

    /** The same after an event told this revision. */
    AdoptedRevisions told(PlanRevision other, long sequence) {
        if (sequence <= toldAt) {
            // Told before the newest one: a higher number is one that plans-service lost since.
            return reaches(other.revision()) ? with(other) : this;
        }
        if (newest == null || other.revision() > newest.revision()) {
            return with(other).toldAt(sequence);
        }
        if (toldAt == 0) {
            AdoptedRevisions with = with(other);
            return other.revision() == newest.revision() ? with.toldAt(sequence) : with;
        }
        return inForceAgain(other, sequence);
    }

    private AdoptedRevisions toldAt(long sequence) {
        return new AdoptedRevisions(newest, sequence, seen, themes);
    }

    /** Later revisions are no more, and what went by this number said something else perhaps. */
    private AdoptedRevisions inForceAgain(PlanRevision other, long sequence) {
        int number = other.revision();
        List<KnownTheme> before = themes.stream()
                .map(known -> known.lastIn() < number
                        ? known
                        : new KnownTheme(known.theme(), known.standing(), number - 1, known.position()))
                .toList();
        return new AdoptedRevisions(
                other.header(),
                sequence,
                Stream.concat(seen.stream().filter(revision -> revision < number), Stream.of(number))
                        .toList(),
                lastOfEach(before, other.known(Standing.ADOPTED)));
    }

    /** Whether the newest one is this revision or a later one. */
    boolean reaches(int revision) {
        return newest != null && newest.revision() >= revision;
    }

    Optional<Integer> firstAfter(int revision) {
        return seen.stream().filter(number -> number > revision).findFirst();
    }

    Optional<Integer> lastBefore(int revision) {
        return seen.stream().filter(number -> number < revision).reduce((before, after) -> after);
    }

    /** The themes of the newest one, in its order. */
    List<KnownTheme> present() {
        PlanHeader header = newest;
        return header == null
                ? List.of()
                : themes.stream()
                        .filter(known -> known.lastIn() == header.revision())
                        .toList();
    }

    private static List<KnownTheme> lastOfEach(Collection<KnownTheme> some, Collection<KnownTheme> others) {
        Map<String, KnownTheme> last = new HashMap<>();
        Stream.concat(some.stream(), others.stream())
                .forEach(known -> last.merge(known.key(), known, (a, b) -> a.lastIn() > b.lastIn() ? a : b));
        return List.copyOf(last.values());
    }
}
