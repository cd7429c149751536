package nl.driehoek.indicators;

import nl.driehoek.kit.problem.ProblemType;

/** The problems that only indicators-service answers with. */
public enum IndicatorsProblem implements ProblemType {
    INDICATOR_EXISTS(409, "There is an indicator with this code already"),
    INDICATOR_IN_USE(409, "The indicator is in use"),
    MEASUREMENT_DIFFERS(409, "Another value was recorded for this period"),
    MEASUREMENT_CALCULATED(409, "The measurement is calculated"),
    IMPORT_HAS_ENDED(409, "The import has ended"),
    MAPPING_IS_BUILT_IN(409, "The mapping belongs to the product"),
    RECOMPUTATION_UNDER_WAY(409, "The same is being computed anew already"),
    RECOMPUTATION_ENDED(409, "The recomputation has ended"),
    EXPORT_TOO_LARGE(409, "The export does not fit in a workbook");

    private final int status;
    private final String title;

    IndicatorsProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
