package nl.driehoek.partners.norm.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came out for a norm, or one unit or part of it.
 *
 * @param bound what the whole window asks
 * @param expected what of it is to be there by now
 */
record Judgement(
        NormVerdict verdict,
        Finality finality,
        @Nullable BigDecimal bound,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal reported,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        Set<NormReason> reasons) {

    Judgement {
        EnumSet<NormReason> copy = EnumSet.noneOf(NormReason.class);
        copy.addAll(reasons);
        reasons = Collections.unmodifiableSet(copy);
    }

    static Judgement of(NormVerdict verdict, Finality finality) {
        return new Judgement(verdict, finality, null, null, null, null, null, Set.of());
    }

    static Judgement cannotSay(NormReason reason) {
        return of(NormVerdict.CANNOT_SAY, Finality.INTERIM).because(reason);
    }

    Judgement because(NormReason reason) {
        EnumSet<NormReason> more = EnumSet.of(reason);
        more.addAll(reasons);
        return new Judgement(verdict, finality, bound, expected, reported, numerator, denominator, more);
    }

    Judgement becauseIf(boolean so, NormReason reason) {
        return so ? because(reason) : this;
    }

    Judgement on(@Nullable BigDecimal newBound, @Nullable BigDecimal newExpected, @Nullable BigDecimal newReported) {
        return new Judgement(verdict, finality, newBound, newExpected, newReported, numerator, denominator, reasons);
    }

    Judgement ofCases(BigDecimal newNumerator, BigDecimal newDenominator) {
        return new Judgement(verdict, finality, bound, expected, reported, newNumerator, newDenominator, reasons);
    }

    SplitAssessment asSplit(String split) {
        return new SplitAssessment(split, verdict, finality, expected, reported, numerator, denominator, reasons);
    }
}
