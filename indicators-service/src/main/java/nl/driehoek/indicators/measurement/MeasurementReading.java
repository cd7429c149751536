package nl.driehoek.indicators.measurement;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.measurement.ReportedMeasurement.ReportedCorrection;
import nl.driehoek.indicators.measurement.ReportedMeasurement.ReportedMargin;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Margin;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.ObservationRules;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads a report into what can be recorded, and notes every fault on the way: also those that would only show once the
 * others are mended, for a reporter should not have to find out one by one.
 */
public final class MeasurementReading {
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_CONTENT = 4_000;
    private static final int LONGEST_LINK = 1_000;

    private final ReportedMeasurement report;
    private final @Nullable Indicator indicator;
    private final boolean areaIsKnown;
    private final LocalDate today;
    private final Faults faults;

    /** What a report comes to. */
    public record Read(
            SeriesKey series,
            Observation observation,
            @Nullable String correctionReason) {}

    /** A measurement, whatever it says. */
    public record About(SeriesKey series, Period period) {}

    /**
     * @param indicator the one that the report names; null when there is none
     * @param areaIsKnown whether the area that the report names is there
     */
    public MeasurementReading(
            ReportedMeasurement report,
            @Nullable Indicator indicator,
            boolean areaIsKnown,
            LocalDate today,
            Faults faults) {
        this.report = report;
        this.indicator = indicator;
        this.areaIsKnown = areaIsKnown;
        this.today = today;
        this.faults = faults;
    }

    /** Which measurement a report is about: series and period, as {@link #read} finds them; empty when it finds none. */
    public static Optional<About> about(ReportedMeasurement report) {
        String indicator = report.indicator();
        String area = report.area();
        Map<String, String> parts = parts(report);
        Faults unreadable = new Faults();
        Breakdown.check(parts, unreadable);
        if (indicator == null || area == null || report.period() == null || !unreadable.isEmpty()) {
            return Optional.empty();
        }
        SeriesKey series = new SeriesKey(indicator, area, Breakdown.of(parts));
        return Period.read(report.period()).map(period -> new About(series, period));
    }

    private static Map<String, String> parts(ReportedMeasurement report) {
        Map<String, @Nullable String> given = report.breakdown();
        Map<String, String> parts = new TreeMap<>();
        if (given != null) {
            given.forEach((key, value) -> parts.put(key, value == null ? "" : value));
        }
        return parts;
    }

    /** What was read; empty when that could not be, and then there are faults. There may be faults in any case. */
    public Optional<Read> read() {
        known("indicator", report.indicator(), indicator != null, "indicator-unknown", "there is no indicator ");
        known("area", report.area(), areaIsKnown, "area-unknown", "there is no area ");
        Breakdown breakdown = breakdown();
        Period period = period();
        Margin margin = margin();
        ObservationStatus status = report.observationStatus();
        faults.at("observationStatus").require(status);
        ObservationRules.checkSize(report.value(), faults.at("value"));
        checkLength("source", report.source());
        checkLength("publisher", report.publisher());
        Observation.Content content = content();
        refuseCalculated();
        String reason = correctionReason();
        // What cannot be read itself must not hide what is wrong with the rest, so the rules see the report without it.
        Observation observation = new Observation(
                period == null ? Period.year(today.getYear()) : period,
                report.value(),
                status == null ? ObservationStatus.DEFINITIVE : status,
                margin,
                Boolean.TRUE.equals(report.seriesBreak()),
                Boolean.TRUE.equals(report.withheld()),
                report.source(),
                report.publisher(),
                content,
                false);
        ObservationRules.check(observation, indicator, today, faults);
        return report.indicator() == null || report.area() == null || breakdown == null || period == null
                ? Optional.empty()
                : Optional.of(
                        new Read(new SeriesKey(report.indicator(), report.area(), breakdown), observation, reason));
    }

    private void known(String member, @Nullable String code, boolean isKnown, String fault, String detail) {
        if (faults.at(member).require(code) && !isKnown) {
            faults.at(member).add(fault, detail + code);
        }
    }

    private @Nullable Breakdown breakdown() {
        if (report.breakdown() == null) {
            return Breakdown.NONE;
        }
        Faults own = new Faults();
        Map<String, String> checked = parts(report);
        Breakdown.check(checked, own);
        own.all().forEach(faults.at("breakdown")::add);
        if (own.isEmpty() && indicator != null) {
            indicator.checkBreakdown(checked, faults.at("breakdown"));
        }
        return own.isEmpty() ? Breakdown.of(checked) : null;
    }

    private Observation.@Nullable Content content() {
        String text = report.text() == null || report.text().isBlank() ? null : plain(report.text());
        String link = report.link() == null || report.link().isBlank() ? null : report.link();
        if (text != null && text.length() > LONGEST_CONTENT) {
            faults.at("text").add("text-too-long", "at most " + LONGEST_CONTENT + " characters");
        }
        if (link != null && !isLink(link)) {
            faults.at("link").add("link-unusable", "must be an https address of at most 1000 characters");
        }
        return text == null && link == null ? null : new Observation.Content(text, link);
    }

    /** As it comes back from any file: blanks at its ends and kinds of line ends say nothing. */
    private static String plain(String text) {
        return text.strip().replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean isLink(String link) {
        try {
            URI address = new URI(link);
            return link.length() <= LONGEST_LINK && "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void refuseCalculated() {
        if (indicator != null && indicator.isCalculated()) {
            faults.at("indicator")
                    .add("indicator-calculated", "is calculated from others, and follows from their figures");
        }
    }

    private @Nullable Period period() {
        String text = report.period();
        if (text == null || text.isBlank()) {
            faults.at("period").require(text);
            return null;
        }
        Optional<Period> period = Period.read(text);
        if (period.isEmpty()) {
            faults.at("period")
                    .add("period-unknown", "'" + shortened(text) + "' names no year, quarter or month that exists");
        }
        return period.orElse(null);
    }

    private @Nullable Margin margin() {
        ReportedMargin given = report.margin();
        if (given == null) {
            return null;
        }
        Faults here = faults.at("margin");
        here.at("lower").require(given.lower());
        here.at("upper").require(given.upper());
        ObservationRules.checkSize(given.lower(), here.at("lower"));
        ObservationRules.checkSize(given.upper(), here.at("upper"));
        if (given.lower() == null || given.upper() == null) {
            return null;
        }
        if (given.lower().compareTo(given.upper()) > 0) {
            here.at("upper").add("margin-upside-down", "must not be lower than lower");
            return null;
        }
        return new Margin(given.lower(), given.upper());
    }

    private @Nullable String correctionReason() {
        ReportedCorrection correction = report.correction();
        if (correction == null) {
            return null;
        }
        Faults here = faults.at("correction").at("reason");
        here.require(correction.reason());
        if (correction.reason() != null && correction.reason().length() > LONGEST_TEXT) {
            here.add("text-too-long", "at most " + LONGEST_TEXT + " characters");
        }
        return correction.reason();
    }

    private void checkLength(String member, @Nullable String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            faults.at(member).add("text-too-long", "at most " + LONGEST_TEXT + " characters");
        }
    }

    private static String shortened(String text) {
        int shown = 20;
        return text.length() <= shown ? text : text.substring(0, shown) + "…";
    }
}
