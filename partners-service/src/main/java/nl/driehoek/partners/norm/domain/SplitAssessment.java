package nl.driehoek.partners.norm.domain;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The same as {@link NormAssessment} of one unit or part; {@code split} is the unit's name or the part's key. */
public record SplitAssessment(
        String split,
        NormVerdict verdict,
        Finality finality,
        @Nullable BigDecimal expectedByNow,
        @Nullable BigDecimal reported,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        Set<NormReason> reasons) {

    /** One way to write what is the same, so that it stays equal to itself when it was stored and read. */
    public SplitAssessment {
        expectedByNow = Quantities.plain(expectedByNow);
        reported = Quantities.plain(reported);
        numerator = Quantities.plain(numerator);
        denominator = Quantities.plain(denominator);
        reasons = NormReason.inOrder(reasons);
    }
}
