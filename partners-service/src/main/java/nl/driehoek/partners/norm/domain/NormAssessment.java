package nl.driehoek.partners.norm.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the reports on a norm come to on a day.
 *
 * @param norm its key
 * @param from first day of the window that was judged
 * @param to last day of it
 * @param expectedByNow what is to be there by now; null where that is not one figure
 * @param reported what is there; a share in percent, rounded for reading to six decimals where need be
 * @param splits per unit or part, where the norm has any
 * @param why one plain sentence in Dutch
 * @param whyEn the same in English
 */
public record NormAssessment(
        String norm,
        NormVerdict verdict,
        Finality finality,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal expectedByNow,
        @Nullable BigDecimal reported,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        List<SplitAssessment> splits,
        Set<NormReason> reasons,
        String why,
        String whyEn) {

    /** One way to write what is the same, so that it stays equal to itself when it was stored and read. */
    public NormAssessment {
        expectedByNow = Quantities.plain(expectedByNow);
        reported = Quantities.plain(reported);
        numerator = Quantities.plain(numerator);
        denominator = Quantities.plain(denominator);
        splits = List.copyOf(splits);
        reasons = NormReason.inOrder(reasons);
    }
}
