package nl.driehoek.indicators.status.store;

import java.time.LocalDate;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.status.CauseDocument;
import nl.driehoek.indicators.status.StatusDocument;
import org.jspecify.annotations.Nullable;

/**
 * A status that was judged, with all that is kept of it.
 *
 * @param series what it is about
 * @param json the status as it is kept and published
 * @param digest of the same but for the day on which it was judged, to see at once whether another says the same
 * @param changesAfter the last day of the judged period, after which the status is another; null when it is over already
 * @param cause why it was judged
 */
public record Said(
        SeriesKey series,
        StatusDocument status,
        String json,
        String digest,
        @Nullable LocalDate changesAfter,
        CauseDocument cause) {}
