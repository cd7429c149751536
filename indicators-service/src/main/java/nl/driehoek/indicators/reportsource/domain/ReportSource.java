package nl.driehoek.indicators.reportsource.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A system that may report measurements.
 *
 * @param source its name as the attribute {@code source} of its events tells it
 * @param organisation partner code of the organisation that answers for it
 * @param jurisdictions areas that it may report on, with all that lies in them; never empty
 * @param indicators the only ones that it may report on; null for any
 * @param keys what it signs by; any of them will do, so that one can be replaced without a gap
 * @param activeFrom first day on which its reports are taken in; null for always so far
 * @param activeUntil last such day; null for no end
 */
public record ReportSource(
        String source,
        String organisation,
        String name,
        List<String> jurisdictions,
        @Nullable List<String> indicators,
        List<ReportKey> keys,
        @Nullable LocalDate activeFrom,
        @Nullable LocalDate activeUntil) {

    /** As the NLgov profile for CloudEvents names a system. */
    public static final String SOURCE_FORM = "urn:nld:oin:[0-9A-Za-z]{20}:systeem:[a-z0-9]+(-[a-z0-9]+)*";

    public static final String CODE_FORM = "[a-z0-9]+(-[a-z0-9]+)*";
    public static final int LONGEST_SOURCE = 120;
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_CODE = 100;
    public static final int MOST_JURISDICTIONS = 1_000;
    public static final int MOST_INDICATORS = 1_000;

    public ReportSource {
        jurisdictions = List.copyOf(jurisdictions);
        indicators = indicators == null ? null : List.copyOf(indicators);
        keys = List.copyOf(keys);
    }

    public boolean isActiveOn(LocalDate day) {
        return (activeFrom == null || !day.isBefore(activeFrom)) && (activeUntil == null || !day.isAfter(activeUntil));
    }

    public Optional<ReportKey> key(@Nullable String kid) {
        return keys.stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    /**
     * Adds what it may not report on. What a report leaves out, or nobody knows, is not for this rule to tell.
     *
     * @param places the area of the report with those that hold it; empty when that is not known
     */
    public void checkMayReport(@Nullable String indicator, Collection<String> places, Faults faults) {
        if (!places.isEmpty() && places.stream().noneMatch(jurisdictions::contains)) {
            faults.at("area").add("outside-jurisdiction", "the source may not report on this area");
        }
        if (indicator != null && indicators != null && !indicators.contains(indicator)) {
            faults.at("indicator").add("indicator-not-permitted", "the source may not report on this indicator");
        }
    }
}
