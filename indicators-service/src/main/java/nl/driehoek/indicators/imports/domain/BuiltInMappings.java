package nl.driehoek.indicators.imports.domain;

import java.util.List;
import java.util.Map;
import nl.driehoek.indicators.imports.domain.TextForm.Encoding;
import nl.driehoek.indicators.imports.domain.ValueFlag.Meaning;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import org.jspecify.annotations.Nullable;

/**
 * Mappings that are always there: of the form in which we export measurements ourselves, so that an export can be changed
 * and imported again. Areas and indicators stand there by their codes, periods as we write them.
 */
public final class BuiltInMappings {
    /** Our own form as CSV with semicolons and decimal commas. */
    public static final String DRIEHOEK = "driehoek";

    /** Our own form as CSV with commas and decimal points. */
    public static final String DRIEHOEK_INTERNATIONAL = "driehoek-international";

    /** Our own form as a workbook. */
    public static final String DRIEHOEK_XLSX = "driehoek-xlsx";

    /** The columns of our own form in the order in which they are exported, without those of breakdowns. */
    public static final List<String> COLUMNS = List.of(
            "indicator",
            "area",
            "period",
            "value",
            "observationStatus",
            "marginLower",
            "marginUpper",
            "withheld",
            "seriesBreak",
            "source",
            "publisher",
            "text",
            "link",
            "correctionReason");

    /** Columns with this beginning are breakdowns; the rest of their name is the key. */
    public static final String BREAKDOWN = "breakdown.";

    private BuiltInMappings() {}

    /** Our own form as CSV in both dialects, and as XLSX. */
    public static List<ImportMapping> all() {
        return List.of(
                own(
                        DRIEHOEK,
                        "Metingen in de vorm van Driehoek, CSV met puntkomma en decimale komma",
                        SourceFormat.CSV,
                        new TextForm(";", ",", null, Encoding.UTF_8)),
                own(
                        DRIEHOEK_INTERNATIONAL,
                        "Metingen in de vorm van Driehoek, CSV met komma en decimale punt",
                        SourceFormat.CSV,
                        new TextForm(",", ".", null, Encoding.UTF_8)),
                own(DRIEHOEK_XLSX, "Metingen in de vorm van Driehoek, werkmap", SourceFormat.XLSX, null));
    }

    private static ImportMapping own(String key, String title, SourceFormat format, @Nullable TextForm text) {
        return new ImportMapping(
                key,
                title,
                format,
                text,
                List.of(),
                List.of(),
                new ValueFlag(
                        "withheld",
                        Map.of("", Meaning.AS_PRINTED, "false", Meaning.AS_PRINTED, "true", Meaning.WITHHELD)),
                new AreaColumn("area", AreaColumn.By.CODE, null, List.of(), Map.of(), List.of()),
                PeriodColumn.of("period"),
                Map.of(),
                "indicator",
                List.of(new Measure(null, null, "value", "marginLower", "marginUpper")),
                null,
                Map.of(),
                new StatusRule(
                        null,
                        null,
                        "observationStatus",
                        Map.of(
                                "PROVISIONAL",
                                ObservationStatus.PROVISIONAL,
                                "DEFINITIVE",
                                ObservationStatus.DEFINITIVE)),
                new ExtraColumns("seriesBreak", "source", "publisher", "text", "link", "correctionReason", BREAKDOWN),
                null,
                null,
                null,
                List.of());
    }
}
