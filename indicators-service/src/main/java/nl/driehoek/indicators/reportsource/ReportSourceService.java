package nl.driehoek.indicators.reportsource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.driehoek.indicators.area.AreaService;
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import nl.driehoek.indicators.reportsource.domain.ReportSource;
import nl.driehoek.indicators.reportsource.store.ReportSourceStore;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Versions;
import org.jspecify.annotations.Nullable;

/** Use cases of report sources. */
@ApplicationScoped
public class ReportSourceService {
    private final ReportSourceStore store;
    private final AreaService areas;
    private final IndicatorStore indicators;

    public ReportSourceService(ReportSourceStore store, AreaService areas, IndicatorStore indicators) {
        this.store = store;
        this.areas = areas;
        this.indicators = indicators;
    }

    /**
     * What came of writing a source.
     *
     * @param created whether it was not there before
     */
    public record Written(VersionedSource source, boolean created) {}

    @Transactional
    public Optional<VersionedSource> find(String source) {
        return store.find(source);
    }

    @Transactional
    public VersionedSource get(String source) {
        return find(source).orElseThrow(ReportSourceService::unknown);
    }

    @Transactional
    public List<VersionedSource> list(Cursor page) {
        return store.list(page);
    }

    /** Registers a source, or changes it. Saying the same again changes nothing and needs no version. */
    @Transactional
    public Written put(ReportSource source, @Nullable String ifMatch) {
        Faults faults = new Faults();
        checkNamed(source.jurisdictions(), source.indicators(), faults);
        ProblemException.throwIfAny(faults);
        if (store.insert(source)) {
            return new Written(new VersionedSource(source, 1), true);
        }
        VersionedSource known = store.findToChange(source.source()).orElseThrow(ReportSourceService::unknown);
        if (known.source().equals(source)) {
            return new Written(known, false);
        }
        Versions.requireMatch(ifMatch, known.version());
        return new Written(new VersionedSource(source, store.update(source)), false);
    }

    /** Forgets a source: what it reports from now on is refused, and what it reported stays. */
    @Transactional
    public void delete(String source, @Nullable String ifMatch) {
        VersionedSource known = store.findToChange(source).orElseThrow(ReportSourceService::unknown);
        Versions.requireMatch(ifMatch, known.version());
        store.delete(source);
    }

    /** Adds a fault for every area and indicator that is not there. What is said may have gaps. */
    @Transactional
    public void checkNamed(
            @Nullable List<? extends @Nullable String> jurisdictions,
            @Nullable List<? extends @Nullable String> codes,
            Faults faults) {
        Set<String> named = new HashSet<>();
        for (int i = 0; jurisdictions != null && i < jurisdictions.size(); i++) {
            String area = jurisdictions.get(i);
            if (area != null) {
                named.add(area);
            }
        }
        Set<String> known = areas.codesUpwards(named).keySet();
        for (int i = 0; jurisdictions != null && i < jurisdictions.size(); i++) {
            String area = jurisdictions.get(i);
            if (area != null && !area.isBlank() && !known.contains(area)) {
                faults.at("jurisdictions").at(i).add("area-unknown", "there is no area " + area);
            }
        }
        for (int i = 0; codes != null && i < codes.size(); i++) {
            String code = codes.get(i);
            if (code != null && !code.isBlank() && indicators.find(code).isEmpty()) {
                faults.at("indicators").at(i).add("indicator-unknown", "there is no indicator " + code);
            }
        }
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("There is no such report source.");
    }
}
