package nl.driehoek.indicators.measurement.events;

import java.util.List;
import nl.driehoek.kit.domain.Fault;
import org.jspecify.annotations.Nullable;

/**
 * That a report was refused, and why.
 *
 * @param furtherFaults how many more there are than told; null for none
 */
public record MeasurementReportRejectedV1(
        ReportRefV1 report, List<FaultV1> faults, @Nullable Integer furtherFaults) {

    /** A report may be as large as Kafka lets it, and an answer may not: so much of it is repeated at most. */
    private static final int MOST_FAULTS = 50;

    private static final int LONGEST_TEXT = 200;

    /** One thing that is wrong. */
    public record FaultV1(String pointer, String code, String detail) {

        static FaultV1 of(Fault fault) {
            return new FaultV1(shortened(fault.pointer()), fault.code(), shortened(fault.detail()));
        }
    }

    static MeasurementReportRejectedV1 of(ReportRefV1 report, List<Fault> faults) {
        int further = faults.size() - MOST_FAULTS;
        return new MeasurementReportRejectedV1(
                report, faults.stream().limit(MOST_FAULTS).map(FaultV1::of).toList(), further > 0 ? further : null);
    }

    /** Without characters that JSON would write as six: those of a report say nothing anyway. */
    private static String shortened(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.codePointCount(0, plain.length()) <= LONGEST_TEXT
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
    }
}
