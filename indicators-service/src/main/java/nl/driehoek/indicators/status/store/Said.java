package nl.driehoek.indicators.status.store;

import java.time.LocalDate;
import nl.driehoek.indicators.status.CauseDocument;
import nl.driehoek.indicators.status.StatusDocument;
import org.jspecify.annotations.Nullable;

/**
 * A status that was judged, with all that is kept of it.
 *
 * @param json the status as it is kept and published
 * @param changesAfter the last day of the judged period, after which the status is another; null when it is over already
 * @param cause why it was judged
 */
public record Said(
        StatusDocument status, String json, @Nullable LocalDate changesAfter, CauseDocument cause) {}
