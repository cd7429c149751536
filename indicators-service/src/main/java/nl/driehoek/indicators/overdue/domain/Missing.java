package nl.driehoek.indicators.overdue.domain;

import java.time.LocalDate;
import java.util.List;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * The measurements of one series that should have come by now.
 *
 * @param period the first period of which there is none
 * @param latestPeriod the last one; the same when one is missing
 * @param since the first day on which the first one was overdue
 * @param count how many are missing
 * @param measured the latest period that was measured; null when none was
 * @param targets ids of the targets that wait for at least one of them, in order
 */
public record Missing(
        Period period,
        Period latestPeriod,
        LocalDate since,
        int count,
        @Nullable Period measured,
        List<String> targets) {}
