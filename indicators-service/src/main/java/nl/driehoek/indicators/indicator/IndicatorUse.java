package nl.driehoek.indicators.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import nl.driehoek.indicators.IndicatorsProblem;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.domain.Scale;
import nl.driehoek.indicators.indicator.domain.ValueType;
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.store.CurrentFigures;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a change of an indicator from making nonsense of what was recorded under it. Figures that are in the way can be
 * corrected or withdrawn first; what cannot be undone that way is the kind of thing that it measures, for what was once
 * recorded stays readable as what it was.
 */
@ApplicationScoped
class IndicatorUse {
    private final CurrentFigures figures;
    private final IndicatorStore indicators;

    IndicatorUse(CurrentFigures figures, IndicatorStore indicators) {
        this.figures = figures;
        this.indicators = indicators;
    }

    /** Refuses the change with everything that is in its way. */
    void refuseIfInTheWay(Indicator before, Indicator after) {
        Faults faults = new Faults();
        if (before.valueType() != after.valueType()) {
            checkValueType(after, faults.at("valueType"));
        }
        if (!Objects.equals(before.formula(), after.formula()) && figures.isMeasured(after.code())) {
            faults.at("formula").add("formula-in-use", "figures were measured for it; define another indicator");
        }
        // What is calculated follows the change by itself, and no figure of it was ever held against a scale.
        if (!before.isCalculated() && !after.isCalculated()) {
            checkDimensions(before, after, faults.at("dimensions"));
            checkScale(before.scale(), after, faults.at("scale"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    IndicatorsProblem.INDICATOR_IN_USE,
                    "What was recorded would not fit any more; see errors for what is in the way.",
                    faults.all());
        }
    }

    private void checkValueType(Indicator after, Faults faults) {
        if (figures.isRecorded(after.code())) {
            faults.add("value-type-in-use", "something was recorded of another type; define another indicator");
        }
        List<Indicator> calculated =
                after.valueType() == ValueType.NUMBER ? List.of() : indicators.calculatedFrom(List.of(after.code()));
        if (!calculated.isEmpty()) {
            faults.add("input-of-formula", calculated.get(0).code() + " is calculated from it");
        }
    }

    private void checkDimensions(Indicator before, Indicator after, Faults faults) {
        if (before.dimensions().equals(after.dimensions()) || after.dimensions().isEmpty()) {
            return;
        }
        figures.breakdowns(after.code()).stream()
                .map(Breakdown::parts)
                .filter(parts -> !after.isBrokenDownBy(parts))
                .findFirst()
                .ifPresent(parts -> faults.add(
                        "dimension-in-use", "there are figures of " + Breakdown.of(parts) + ", among others"));
    }

    private void checkScale(@Nullable Scale before, Indicator after, Faults faults) {
        Scale scale = after.scale();
        if (scale != null && !scale.equals(before) && figures.anyOutside(after.code(), scale)) {
            faults.add("scale-in-use", "there are figures outside " + scale + ": correct or withdraw these first");
        }
    }
}
