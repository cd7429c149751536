package nl.driehoek.partners.norm.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What is to be known beside a verdict: why nothing can be said, or what was made of the reports. */
public enum NormReason {
    /** There is no report on it. */
    NOT_REPORTED,
    /** A report that is due, or that would decide, is not there. */
    REPORT_MISSING,
    /** There is not a single case, so there is no share of them. */
    NO_CASES,
    /** Percentages on either side of the norm, without the cases that they are of. */
    PERCENTAGES_CANNOT_BE_ADDED,
    /** The day by which it is to be done, has not passed. */
    NOT_DUE_YET,
    /** The event that switches the norm on has not been recorded. */
    NOT_SWITCHED_ON,
    /** The source gives no figure. */
    NO_FIGURE,
    /** The term has not begun. */
    NOT_BEGUN,
    /** The window is shorter than the norm's, and gets its share of the figure. */
    PARTIAL_WINDOW,
    /** Nothing is due in the present window yet, so that the one before it was judged. */
    PREVIOUS_WINDOW,
    /** It is not known which units there are: those that were reported on were judged. */
    UNITS_AS_REPORTED,
    /** A report lies within a longer one of the same partner on the same, and was left out, so that nothing counts twice. */
    OVERLAP,
    /** The source gives a bare figure: at least, at most or exactly is how we read it. */
    COMPARATOR_INFERRED;

    /** The same ones, in the order of their declaration. */
    static Set<NormReason> inOrder(Set<NormReason> reasons) {
        EnumSet<NormReason> ordered = EnumSet.noneOf(NormReason.class);
        ordered.addAll(reasons);
        return Collections.unmodifiableSet(ordered);
    }
}
