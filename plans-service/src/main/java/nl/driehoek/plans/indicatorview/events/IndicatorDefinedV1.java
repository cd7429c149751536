package nl.driehoek.plans.indicatorview.events;

import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.plans.indicatorview.domain.KnownIndicator;
import nl.driehoek.plans.target.domain.DesiredDirection;
import org.jspecify.annotations.Nullable;

/**
 * The event of indicators-service that an indicator was defined or changed, as far as this service reads it: it needs no
 * more than this, so that indicators-service stays free to change the rest.
 */
public record IndicatorDefinedV1(
        @Nullable String code,
        @Nullable String name,
        @Nullable String unit,
        @Nullable DesiredDirection desiredDirection,
        @Nullable Integer version) {

    public static final String TYPE = "nl.driehoek.indicators.indicator-defined.v1";

    /** @throws ProblemException with every fault, when the event is not what indicators-service promised */
    KnownIndicator indicator() {
        Faults faults = new Faults();
        faults.at("code").require(code);
        faults.at("name").require(name);
        faults.at("unit").require(unit);
        faults.at("desiredDirection").require(desiredDirection);
        if (version == null || version < 1) {
            faults.at("version").add("wrong-form", "must be a number from 1");
        }
        if (!faults.isEmpty()
                || code == null
                || name == null
                || unit == null
                || desiredDirection == null
                || version == null) {
            throw ProblemException.invalidInput(faults.all());
        }
        return new KnownIndicator(code, name, unit, desiredDirection, version);
    }
}
