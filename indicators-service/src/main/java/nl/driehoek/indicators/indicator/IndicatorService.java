package nl.driehoek.indicators.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import nl.driehoek.indicators.IndicatorsProblem;
import nl.driehoek.indicators.calculation.FormulaRules;
import nl.driehoek.indicators.indicator.domain.Formula;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.events.IndicatorDefinedV1;
import nl.driehoek.indicators.indicator.store.IndicatorLocks;
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import nl.driehoek.indicators.measurement.MeasurementRecorder;
import nl.driehoek.indicators.status.StatusService;
import nl.driehoek.indicators.status.domain.Cause;
import nl.driehoek.kit.domain.Faults;
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
    private final IndicatorUse use;
    private final FormulaRules formulas;
    private final MeasurementRecorder recorder;
    private final StatusService statuses;
    private final Outbox outbox;

    public IndicatorService(
            IndicatorStore store,
            IndicatorLocks locks,
            IndicatorUse use,
            FormulaRules formulas,
            MeasurementRecorder recorder,
            StatusService statuses,
            Outbox outbox) {
        this.store = store;
        this.locks = locks;
        this.use = use;
        this.formulas = formulas;
        this.recorder = recorder;
        this.statuses = statuses;
        this.outbox = outbox;
    }

    @Transactional
    public VersionedIndicator get(String code) {
        return store.find(code).orElseThrow(() -> ProblemException.notFound("There is no indicator " + code + "."));
    }

    @Transactional
    public List<VersionedIndicator> list(IndicatorFilter filter, Cursor page) {
        return store.list(filter, page);
    }

    /** Defines a new indicator. Targets may have been waiting for it. */
    @Transactional
    public VersionedIndicator define(Indicator indicator) {
        hold(indicator, indicator.isCalculated());
        if (store.find(indicator.code()).isPresent()) {
            throw new ProblemException(
                    IndicatorsProblem.INDICATOR_EXISTS,
                    "Read /v1/indicators/" + indicator.code() + " and change that one, or choose another code.");
        }
        checkFormula(indicator);
        store.insert(indicator);
        return published(indicator, 1, indicator.isCalculated());
    }

    /** Changes an indicator; its figures and the way in which they are judged may change with it. */
    @Transactional
    public VersionedIndicator change(Indicator indicator, @Nullable String ifMatch) {
        hold(indicator, indicator.isCalculated() || store.isCalculated(indicator.code()));
        VersionedIndicator known = get(indicator.code());
        Versions.requireMatch(ifMatch, known.version());
        Indicator before = known.indicator();
        if (before.equals(indicator)) {
            return known;
        }
        checkFormula(indicator);
        use.refuseIfInTheWay(before, indicator);
        boolean otherFigures = !Objects.equals(before.formula(), indicator.formula())
                || indicator.isCalculated() && !before.dimensions().equals(indicator.dimensions());
        return published(indicator, store.update(indicator), otherFigures);
    }

    private void hold(Indicator indicator, boolean formulaToo) {
        if (formulaToo) {
            locks.holdFormulas();
        }
        locks.hold(List.of(indicator.code()));
    }

    private void checkFormula(Indicator indicator) {
        Formula formula = indicator.formula();
        if (formula != null) {
            Faults faults = new Faults();
            formulas.check(indicator.code(), formula.numerator(), formula.denominator(), faults.at("formula"));
            ProblemException.throwIfAny(faults);
        }
    }

    private VersionedIndicator published(Indicator indicator, int version, boolean otherFigures) {
        outbox.add(IndicatorDefinedV1.of(indicator, version));
        if (otherFigures) {
            recorder.recalculate(indicator);
        }
        statuses.reassessIndicator(indicator.code(), Cause.indicator(version));
        return new VersionedIndicator(indicator, version);
    }
}
