package nl.driehoek.indicators.preview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plan whose targets are judged before it is in force.
 *
 * @param area of the targets that name none; null when each names its own
 */
public record PreviewedPlan(UUID id, int revision, @Nullable String area) {

    /** Stands for a plan that has no id yet. */
    private static final UUID NONE = new UUID(0, 0);

    public static PreviewedPlan of(@Nullable UUID id, @Nullable Integer revision, @Nullable String area) {
        return new PreviewedPlan(id == null ? NONE : id, revision == null ? 0 : revision, area);
    }
}
