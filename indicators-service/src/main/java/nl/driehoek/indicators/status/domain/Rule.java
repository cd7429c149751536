package nl.driehoek.indicators.status.domain;

/**
 * The rules of the method that decide something, so that a reader can look up how a status came about. The name of each
 * begins with what it decides; of every status one rule decides the verdict, one the outcome, one the trajectory and one
 * the trend.
 */
public enum Rule {
    VERDICT_LATEST_FIGURE(
            "de laatste waarde tot en met de streefperiode wordt vergeleken met de streefwaarde",
            "the latest figure up to the due period is compared with the bound"),
    VERDICT_NO_MEASUREMENT("zonder meting is er geen oordeel", "without a measurement there is no verdict"),
    VERDICT_TARGET_TO_BE_DETERMINED(
            "zonder streefwaarde in het plan is er geen oordeel", "without a bound in the plan there is no verdict"),
    VERDICT_REFERENCE_MISSING(
            "zonder de waarde waarnaar het plan verwijst is er geen oordeel",
            "without the value to which the plan refers there is no verdict"),
    VERDICT_BASE_ZERO(
            "van een verandering in procenten van 0 is er geen oordeel",
            "of a percentage change of 0 there is no verdict"),
    VERDICT_NOT_NUMERIC(
            "als de laatste meting geen getal is, is er geen oordeel; een oudere vervangt haar niet",
            "when the latest measurement is not a number there is no verdict; an older one does not stand in for it"),
    VERDICT_WITHHELD(
            "als de bron de laatste meting achterhoudt, is er geen oordeel; een oudere vervangt haar niet",
            "when the source withholds the latest measurement there is no verdict; an older one does not stand in for it"),

    OUTCOME_NOT_YET(
            "de streefperiode loopt nog en de waarde ervan is er nog niet",
            "the due period is not over and its figure is not there yet"),
    OUTCOME_PLAN_LEAVES_OPEN(
            "het plan zelf maakt een oordeel onmogelijk: ook een nieuwe meting helpt niet",
            "the plan itself rules a verdict out: no new figure helps"),
    OUTCOME_DUE_FIGURE_SATISFIES(
            "de waarde van de streefperiode voldoet", "the figure of the due period satisfies the bound"),
    OUTCOME_DUE_FIGURE_FALLS_SHORT(
            "de waarde van de streefperiode voldoet niet", "the figure of the due period does not satisfy the bound"),
    OUTCOME_DUE_FIGURE_MISSING(
            "de streefperiode is voorbij, maar een bruikbare waarde ervan is er nog niet",
            "the due period is over, but there is no usable figure of it yet"),
    OUTCOME_REFERENCE_MISSING(
            "de waarde van de streefperiode is er, maar die waarnaar het plan verwijst nog niet",
            "the figure of the due period is there, but not yet the one to which the plan refers"),

    TRAJECTORY_DUE_FIGURE_THERE(
            "de waarde van de streefperiode is er: er valt niets meer te verwachten",
            "the figure of the due period is there: nothing is left to expect"),
    TRAJECTORY_NO_MEASUREMENT("zonder meting is er geen verwachting", "without a measurement nothing can be expected"),
    TRAJECTORY_NO_NUMBER(
            "zonder laatste waarde of streefwaarde als getal is er geen verwachting",
            "without a number as latest figure or bound nothing can be expected"),
    TRAJECTORY_FEWER_THAN_2_POINTS(
            "voor een lijn zijn twee waarden nodig die ten minste een jaar uit elkaar liggen",
            "a line needs two figures that lie at least a year apart"),
    TRAJECTORY_MET_AND_PROJECTION_SATISFIES(
            "de waarde voldoet, en bij het huidige tempo ook in de streefperiode",
            "the figure satisfies the bound, and at the present pace also in the due period"),
    TRAJECTORY_MET_BUT_PROJECTION_DOES_NOT(
            "de waarde voldoet, maar bij het huidige tempo niet meer in de streefperiode",
            "the figure satisfies the bound, but at the present pace no longer in the due period"),
    TRAJECTORY_NO_CHANGE(
            "de waarde voldoet niet en verandert per saldo niet",
            "the figure does not satisfy the bound and on balance does not change"),
    TRAJECTORY_MOVES_AWAY(
            "de waarde voldoet niet en beweegt van de streefwaarde af",
            "the figure does not satisfy the bound and moves away from it"),
    TRAJECTORY_PROJECTION_REACHES_BOUND(
            "bij het huidige tempo voldoet de waarde in de streefperiode",
            "at the present pace the figure satisfies the bound in the due period"),
    TRAJECTORY_SHORTFALL_UNDER_5_PERCENT(
            "bij het huidige tempo blijft minder dan 5% van de afstand over",
            "at the present pace less than 5% of the distance remains"),
    TRAJECTORY_SHORTFALL_5_TO_20_PERCENT(
            "bij het huidige tempo blijft 5% tot en met 20% van de afstand over",
            "at the present pace 5% to 20% of the distance remains"),
    TRAJECTORY_SHORTFALL_OVER_20_PERCENT(
            "bij het huidige tempo blijft meer dan 20% van de afstand over",
            "at the present pace more than 20% of the distance remains"),

    TREND_FEWER_THAN_5_POINTS(
            "voor een trend zijn vijf waarden uit acht jaar nodig", "a trend needs five figures within eight years"),
    TREND_NOT_SIGNIFICANT(
            "de stijgingen en dalingen van acht jaar kunnen toeval zijn (toets van Mann-Kendall)",
            "the rises and falls of eight years can be chance (Mann-Kendall test)"),
    TREND_SLOPE_DISAGREES(
            "de stijgingen en dalingen zijn geen toeval, maar de helling van Sen gaat niet dezelfde kant op",
            "the rises and falls are no chance, but Sen's slope does not go the same way"),
    TREND_AS_DESIRED(
            "de waarde gaat al acht jaar de gewenste kant op, meer dan toeval kan zijn",
            "for eight years the figure has gone in the desired direction, more than chance can explain"),
    TREND_NOT_AS_DESIRED(
            "de waarde gaat al acht jaar tegen de gewenste kant in, meer dan toeval kan zijn",
            "for eight years the figure has gone against the desired direction, more than chance can explain"),
    TREND_WITHOUT_DESIRED_DIRECTION(
            "de waarde gaat al acht jaar één kant op, en welke kant gewenst is ligt niet vast",
            "for eight years the figure has gone one way, and no direction is desired");

    private final String text;
    private final String textEn;

    Rule(String text, String textEn) {
        this.text = text;
        this.textEn = textEn;
    }

    /** The rule in Dutch, the language of the plans. */
    public String text() {
        return text;
    }

    /** The rule in English. */
    public String textEn() {
        return textEn;
    }

    /** The rule by which there is no verdict for this reason. */
    static Rule noVerdict(UndeterminedReason why) {
        return switch (why) {
            case NO_MEASUREMENT -> VERDICT_NO_MEASUREMENT;
            case TARGET_TO_BE_DETERMINED -> VERDICT_TARGET_TO_BE_DETERMINED;
            case REFERENCE_MISSING -> VERDICT_REFERENCE_MISSING;
            case BASE_ZERO -> VERDICT_BASE_ZERO;
            case NOT_NUMERIC -> VERDICT_NOT_NUMERIC;
            case WITHHELD -> VERDICT_WITHHELD;
        };
    }
}
