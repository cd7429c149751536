package nl.driehoek.indicators.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.driehoek.indicators.area.AreaService;
import nl.driehoek.indicators.indicator.VersionedIndicator;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.measurement.store.MeasurementStore;
import nl.driehoek.indicators.status.domain.StatusMethod1;
import nl.driehoek.indicators.status.domain.TargetStatus;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Judges targets while their plan is still being written. Nothing of it is kept, and nobody else hears of it. */
@ApplicationScoped
public class PreviewService {
    private final MeasurementStore measurements;
    private final IndicatorStore indicators;
    private final AreaService areas;
    private final Clock clock;

    public PreviewService(MeasurementStore measurements, IndicatorStore indicators, AreaService areas, Clock clock) {
        this.measurements = measurements;
        this.indicators = indicators;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * What would be said of these targets today, in the order in which they come.
     */
    @Transactional
    public List<TargetStatus> preview(List<PreviewedTarget> targets, PreviewedPlan plan) {
        Faults faults = new Faults();
        List<JudgedTarget> judged = read(targets, plan, faults);
        ProblemException.throwIfAny(faults);
        LocalDate today = LocalDate.now(clock);
        Map<SeriesKey, Series> series = new HashMap<>();
        Map<String, Optional<Indicator>> known = new HashMap<>();
        List<TargetStatus> statuses = new ArrayList<>();
        for (JudgedTarget target : judged) {
            Series measured = series.computeIfAbsent(target.series(), measurements::series);
            Indicator indicator = known.computeIfAbsent(target.series().indicator(), this::indicator)
                    .orElse(null);
            statuses.add(StatusMethod1.assess(target, indicator, measured, today));
        }
        return statuses;
    }

    private Optional<Indicator> indicator(String code) {
        return indicators.find(code).map(VersionedIndicator::indicator);
    }

    /** Notes everything that is wrong with these, what only the database knows included. */
    @Transactional
    public List<JudgedTarget> read(
            List<? extends @Nullable PreviewedTarget> targets, PreviewedPlan plan, Faults faults) {
        List<JudgedTarget> judged = new ArrayList<>();
        Map<String, Boolean> places = new HashMap<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            Faults here = faults.at("targets").at(i);
            PreviewedTarget target = targets.get(i);
            if (!here.require(target) || target == null) {
                continue;
            }
            PreviewReading reading = new PreviewReading(target, plan, here);
            reading.read().ifPresent(judged::add);
            if (target.key() != null && !keys.add(target.key())) {
                here.at("key").add("target-key-twice", "stands in the request before");
            }
            String area = reading.area();
            if (area != null && !places.computeIfAbsent(area, this::isKnown)) {
                here.at("area").add("area-unknown", "there is no area " + area);
            }
        }
        return judged;
    }

    private boolean isKnown(String area) {
        return !areas.codesUpwards(area).isEmpty();
    }
}
