package nl.driehoek.indicators.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.overdue.OverdueBasis;
import nl.driehoek.indicators.status.domain.StatusMethod1;
import nl.driehoek.indicators.status.domain.TargetStatus;
import nl.driehoek.indicators.status.store.KeptStatus;
import nl.driehoek.indicators.target.domain.JudgedTarget;

/**
 * All that judging the targets on some series rests on, and what is said of them now. It is read in sets, not target by
 * target, so that it matters little whether one target is judged or a thousand.
 *
 * @param targets those on the series
 * @param indicators those that are defined, by their code
 * @param kept what is said now, by the id of the target
 */
public record JudgingBasis(
        List<JudgedTarget> targets,
        Map<SeriesKey, Series> measured,
        Map<String, Indicator> indicators,
        Map<String, KeptStatus> kept,
        OverdueBasis overdue) {

    /**
     * Judges targets on these series as of a day, and writes nothing. Whoever judges, for whatever cause, does so here: what
     * is computed from scratch is what would be kept.
     *
     * @return their statuses, in the same order
     */
    List<TargetStatus> assess(List<JudgedTarget> judged, LocalDate day) {
        return judged.stream()
                .map(target -> StatusMethod1.assess(
                        target,
                        indicators.get(target.series().indicator()),
                        Objects.requireNonNull(measured.get(target.series())),
                        day))
                .toList();
    }
}
