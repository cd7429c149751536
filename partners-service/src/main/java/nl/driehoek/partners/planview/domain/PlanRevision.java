package nl.driehoek.partners.planview.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What plans-service tells of a revision, adopted or submitted, as far as we use it. A revision never changes once it is
 * adopted, so two adopted ones of one plan with the same number say the same, unless the service lost one of them.
 *
 * @param themes the whole tree, each theme before the themes under it
 */
public record PlanRevision(UUID planId, PlanHeader header, List<PlanTheme> themes) {

    public PlanRevision {
        themes = List.copyOf(themes);
        if (themes.stream().map(PlanTheme::key).distinct().count() != themes.size()) {
            throw new IllegalArgumentException("a theme's key stands twice in revision " + header.revision());
        }
    }

    public int revision() {
        return header.revision();
    }

    /** Its themes, in their order, as they stand in it. */
    List<KnownTheme> known(Standing standing) {
        return IntStream.range(0, themes.size())
                .mapToObj(i -> new KnownTheme(themes.get(i), standing, revision(), i))
                .toList();
    }
}
