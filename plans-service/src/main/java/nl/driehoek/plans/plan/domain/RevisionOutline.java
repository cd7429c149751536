package nl.driehoek.plans.plan.domain;

import java.util.List;
import nl.driehoek.plans.plan.domain.Revision.Origin;
import org.jspecify.annotations.Nullable;

/** A revision without its content. */
public record RevisionOutline(
        Origin origin, RevisionState state, @Nullable Adoption adoption, List<Step> steps) {

    public RevisionOutline {
        steps = List.copyOf(steps);
    }

    public static RevisionOutline of(Revision revision) {
        return new RevisionOutline(
                revision.origin(), RevisionState.of(revision), revision.adoption(), revision.steps());
    }

    /** What everybody may see of it: who did what is for those who see drafts. */
    public RevisionOutline withoutSteps() {
        return new RevisionOutline(origin, state, adoption, List.of());
    }
}
