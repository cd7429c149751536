package nl.driehoek.partners.planview.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this service knows of a plan: from its adopted revisions, and from those that were submitted, on which partners
 * are consulted.
 *
 * <p>The two come from two topics, and neither waits for the other. Each part depends only on which of its own events
 * were seen, and the rest is computed from both; so in whatever order they come, and however often, the view is the same.
 */
public record PlanView(UUID planId, AdoptedRevisions adopted, Consultations consultations) {

    /** A plan of which nothing is known. */
    public static PlanView unknown(UUID planId) {
        return new PlanView(planId, AdoptedRevisions.NONE, Consultations.NONE);
    }

    public static PlanView of(PlanRevision firstAdopted) {
        return unknown(firstAdopted.planId()).with(firstAdopted);
    }

    /** The view after this adopted revision came in; the same view when it was seen before. */
    public PlanView with(PlanRevision other) {
        requireOfThisPlan(other);
        return new PlanView(planId, adopted.with(other), consultations);
    }

    /**
     * The view after an event told this adopted revision.
     *
     * @param sequence place of the event among those of the plan
     */
    public PlanView told(PlanRevision other, long sequence) {
        requireOfThisPlan(other);
        return new PlanView(planId, adopted.told(other, sequence), consultations);
    }

    /** The view after a consultation on this submitted revision was opened, or told anew. */
    public PlanView consulting(PlanRevision submitted, long sequence) {
        requireOfThisPlan(submitted);
        return new PlanView(planId, adopted, consultations.opened(submitted, sequence));
    }

    /** The view after the consultation was ended without adoption. */
    public PlanView consultationEnded(long sequence) {
        return new PlanView(planId, adopted, consultations.ended(sequence));
    }

    /** The view for who may see what was adopted, and nothing else. */
    public PlanView withoutConsultations() {
        return new PlanView(planId, adopted, Consultations.NONE);
    }

    /** Whether it tells anything. Of a plan that is not known, only has, present and left can be asked. */
    public boolean isKnown() {
        return header().isPresent();
    }

    /** The newest adopted revision seen; null when none was. */
    public @Nullable Integer adoptedRevision() {
        return adopted.newest() == null ? null : adopted.newest().revision();
    }

    /** The revision that partners are consulted on now; one that was adopted, or is older than what was, is not. */
    public Optional<PlanHeader> consulted() {
        return Optional.ofNullable(consultations.open()).filter(open -> !adopted.reaches(open.revision()));
    }

    public @Nullable String reference() {
        return known().reference();
    }

    public String title() {
        return known().title();
    }

    public Set<String> jurisdictions() {
        return known().jurisdictions();
    }

    public PlanPeriod period() {
        return known().period();
    }

    /** Whether the plan has the theme now, adopted or consulted on. */
    public boolean has(String theme) {
        return present().stream().anyMatch(named(theme));
    }

    /** The themes that the plan has now, in its order: the adopted ones first, then those that are only consulted on. */
    public List<KnownTheme> present() {
        if (consulted().isEmpty()) {
            return adopted.present();
        }
        return withoutRepeats(adopted.present(), consultations.newestThemes());
    }

    /** The themes that the plan, or a consultation on it, once had and has no more. */
    public List<KnownTheme> left() {
        Set<String> present = keys(present());
        return withoutRepeats(
                        adopted.themes(),
                        consultations.themes().stream()
                                .map(ConsultedTheme::known)
                                .toList())
                .stream()
                .filter(known -> !present.contains(known.key()))
                .toList();
    }

    /**
     * The revision since which the plan lacks a theme. For one that an adopted revision had: the first adopted one, of those
     * seen, after it. For one that was only ever consulted on: the adopted revision that the plan fell back to, or when
     * there was none, that of the consultation itself.
     *
     * @throws IllegalArgumentException when the plan has the theme
     */
    public int droppedIn(String theme) {
        if (has(theme)) {
            throw new IllegalArgumentException("the plan has the theme " + theme);
        }
        Optional<KnownTheme> known = left().stream().filter(named(theme)).findFirst();
        int lastIn = known.map(KnownTheme::lastIn).orElse(0);
        if (known.filter(left -> left.standing() == Standing.CONSULTED).isPresent()) {
            return adopted.lastBefore(lastIn).orElse(lastIn);
        }
        return adopted.firstAfter(lastIn)
                .orElseThrow(() -> new IllegalArgumentException("nobody was ever told of the theme " + theme));
    }

    private Optional<PlanHeader> header() {
        return Optional.ofNullable(adopted.newest()).or(() -> Optional.ofNullable(consultations.newest()));
    }

    private PlanHeader known() {
        return header().orElseThrow(() -> new IllegalStateException("nothing is known of plan " + planId));
    }

    private void requireOfThisPlan(PlanRevision other) {
        if (!other.planId().equals(planId)) {
            throw new IllegalArgumentException("a revision of another plan: " + other.planId());
        }
    }

    private static List<KnownTheme> withoutRepeats(List<KnownTheme> first, List<KnownTheme> then) {
        Set<String> firstKeys = keys(first);
        return Stream.concat(first.stream(), then.stream().filter(known -> !firstKeys.contains(known.key())))
                .toList();
    }

    private static Set<String> keys(List<KnownTheme> themes) {
        return themes.stream().map(KnownTheme::key).collect(Collectors.toSet());
    }

    private static Predicate<KnownTheme> named(String theme) {
        return known -> known.key().equals(theme);
    }
}
