package nl.driehoek.indicators.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That one area came in the place of another; its figures of before that day are those of the other.
 *
 * @param code of the area at the other end
 * @param on first day of the later one
 * @param kind null when it is not known
 */
public record Succession(
        String code, LocalDate on, @Nullable SuccessionKind kind) {

    /** Whether the earlier area is no more from that day on. */
    boolean endsTheEarlier() {
        return kind == SuccessionKind.MERGED || kind == SuccessionKind.RENAMED;
    }
}
