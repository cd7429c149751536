package nl.driehoek.partners.carryover.domain;

import java.util.List;
import java.util.UUID;
import nl.driehoek.partners.commitment.domain.Commitment;
import org.jspecify.annotations.Nullable;

/**
 * A commitment that stays behind, with everything that keeps it there.
 *
 * @param endedPartners codes of the organisations that do not exist today
 * @param successor the commitment on the new plan that goes on with it already
 */
public record Left(
        Commitment earlier,
        List<Obstacle> obstacles,
        List<String> endedPartners,
        @Nullable UUID successor) {

    public Left {
        obstacles = List.copyOf(obstacles);
        endedPartners = List.copyOf(endedPartners);
    }
}
