package nl.driehoek.indicators.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.driehoek.indicators.IndicatorsProblem;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.events.IndicatorDefinedV1;
import nl.driehoek.indicators.indicator.store.IndicatorLocks;
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import nl.driehoek.indicators.status.StatusService;
import nl.driehoek.indicators.status.domain.Cause;
import nl.driehoek.kit.events.Outbox;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Versions;
import org.jspecify.annotations.Nullable;

/** Use cases of indicators. */
@ApplicationScoped
public class IndicatorService {
    private final IndicatorStore store;
    private final IndicatorLocks locks;
    private final StatusService statuses;
    private final Outbox outbox;

    public IndicatorService(IndicatorStore store, IndicatorLocks locks, StatusService statuses, Outbox outbox) {
        this.store = store;
        this.locks = locks;
        this.statuses = statuses;
        this.outbox = outbox;
    }

    @Transactional
    public VersionedIndicator get(String code) {
        return store.find(code).orElseThrow(() -> ProblemException.notFound("There is no indicator " + code + "."));
    }

    @Transactional
    public List<VersionedIndicator> list(Cursor page) {
        return store.list(page);
    }

    /** Defines a new indicator. Targets may have been waiting for it. */
    @Transactional
    public VersionedIndicator define(Indicator indicator) {
        locks.hold(List.of(indicator.code()));
        if (store.find(indicator.code()).isPresent()) {
            throw new ProblemException(
                    IndicatorsProblem.INDICATOR_EXISTS,
                    "Read /v1/indicators/" + indicator.code() + " and change that one, or choose another code.");
        }
        store.insert(indicator);
        return published(indicator, 1);
    }

    /** Changes an indicator; the way in which its figures are judged may change with it. */
    @Transactional
    public VersionedIndicator change(Indicator indicator, @Nullable String ifMatch) {
        locks.hold(List.of(indicator.code()));
        VersionedIndicator known = get(indicator.code());
        Versions.requireMatch(ifMatch, known.version());
        if (known.indicator().equals(indicator)) {
            return known;
        }
        return published(indicator, store.update(indicator));
    }

    private VersionedIndicator published(Indicator indicator, int version) {
        outbox.add(IndicatorDefinedV1.of(indicator, version));
        statuses.reassessIndicator(indicator.code(), Cause.indicator(version));
        return new VersionedIndicator(indicator, version);
    }
}
