package nl.driehoek.indicators.imports.rest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.driehoek.indicators.imports.VersionedMapping;
import nl.driehoek.indicators.imports.domain.DimensionColumn;
import nl.driehoek.indicators.imports.domain.ImportMapping;
import nl.driehoek.indicators.imports.domain.SourceFormat;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mapping over HTTP. What is wrong with it is said by {@link ImportMapping} itself. */
@Schema(
        name = "ImportMapping",
        description = "How a published file is to be read: there is one way to say each thing, and nothing is guessed.",
        requiredProperties = {"title", "format", "area", "period", "measures", "status"})
public record ImportMappingDto(
        @Schema(
                description =
                        "Stable name: words in lower case and numbers, joined with hyphens. In a request it may be left out: the path says it.",
                examples = "politie-47013ned-gemeenten")
        @Nullable
        String key,

        @Schema(
                description = "Whether it belongs to the product, so that nobody can change it. Ignored in a request.",
                examples = "false")
        @Nullable
        Boolean builtIn,

        @Schema(description = "Title for a reader.", examples = "Geregistreerde misdrijven per gemeente") @Nullable
        String title,

        @Schema(
                description =
                        "Kind of file: CSV, XLSX, STATLINE_CSV (as StatLine shows a table), ODATA_V3 or ODATA_V4.",
                examples = "STATLINE_CSV")
        @Nullable
        SourceFormat format,

        @Schema(description = "How a text file is written; left out for other formats.")
        MappingFigures.@Nullable Text text,

        @Schema(
                description =
                        "Texts in the place of a figure that mean that there is none; it is skipped. The empty text stands for an empty cell.",
                examples = "[\"\", \".\"]")
        @Nullable
        List<String> missing,

        @Schema(
                description = "Texts in the place of a figure that mean that the source keeps it back.",
                examples = "[\"x\"]")
        @Nullable
        List<String> withheld,

        @Schema(description = "A column that says the same per row.")
        MappingColumns.@Nullable Flag flag,

        @Schema(description = "Which area a row is about.") MappingColumns.@Nullable Area area,

        @Schema(description = "Which period a row is about.")
        MappingColumns.@Nullable PeriodOf period,

        @Schema(
                description = "Columns, and the only texts in them that are taken; other rows are skipped and counted.",
                examples = "{\"Geslacht\": [\"Totaal mannen en vrouwen\"]}")
        @Nullable
        Map<String, List<String>> filters,

        @Schema(
                description =
                        "Column with the measure in a file with one figure per row; left out when columns are measures.",
                examples = "Measure")
        @Nullable
        String measureColumn,

        @Schema(description = "Which columns or rows are figures of which indicator.") @Nullable
        List<MappingFigures.MeasureOf> measures,

        @Schema(description = "How rows of margins are known; left out when margins are no rows.")
        MappingFigures.@Nullable Margins marginRows,

        @Schema(description = "Our keys of a breakdown, and where their parts stand.") @Nullable
        Map<String, MappingColumns.Dimension> breakdown,

        @Schema(description = "Whether figures are provisional.")
        MappingColumns.@Nullable Status status,

        @Schema(description = "Columns that say more about a figure.")
        MappingColumns.@Nullable Extra extra,

        @Schema(
                description = "Source of all figures; left out to leave it to the indicator or to a column.",
                examples = "Geregistreerde misdrijven (47013NED)")
        @Nullable
        String source,

        @Schema(
                description =
                        "Publisher of all figures; left out to take it from a column or from the closing line of the file.",
                examples = "Politie, via CBS")
        @Nullable
        String publisher,

        @Schema(description = "Licence; told together with the publisher.", examples = "CC BY 4.0") @Nullable
        String licence,

        @Schema(description = "Totals in the file that are to be compared with the sums of their parts.") @Nullable
        List<MappingFigures.Total> totals)
        implements Checked {

    @Override
    public void check(Faults faults) {
        toMapping(key == null ? "any" : key).check(faults);
    }

    static ImportMappingDto of(VersionedMapping versioned) {
        ImportMapping one = versioned.mapping();
        Map<String, MappingColumns.Dimension> dimensions = new TreeMap<>();
        one.breakdown().forEach((key, dimension) -> dimensions.put(key, MappingColumns.Dimension.of(dimension)));
        return new ImportMappingDto(
                one.key(),
                versioned.builtIn(),
                one.title(),
                one.format(),
                MappingFigures.Text.of(one.text()),
                one.missing(),
                one.withheld(),
                MappingColumns.Flag.of(one.flag()),
                MappingColumns.Area.of(one.area()),
                MappingColumns.PeriodOf.of(one.period()),
                one.filters(),
                one.measureColumn(),
                one.measures().stream().map(MappingFigures.MeasureOf::of).toList(),
                MappingFigures.Margins.of(one.marginRows()),
                dimensions,
                MappingColumns.Status.of(one.status()),
                MappingColumns.Extra.of(one.extra()),
                one.source(),
                one.publisher(),
                one.licence(),
                one.totals().stream().map(MappingFigures.Total::of).toList());
    }

    @SuppressWarnings("NullAway") // a mapping can be made of anything, and is checked afterwards
    ImportMapping toMapping(String keyOfPath) {
        return new ImportMapping(
                keyOfPath,
                title,
                format,
                text == null ? null : text.toDomain(),
                missing,
                withheld,
                flag == null ? null : flag.toDomain(),
                area == null ? null : area.toDomain(),
                period == null ? null : period.toDomain(),
                filters,
                measureColumn,
                measures == null
                        ? null
                        : measures.stream()
                                .map(one -> one == null ? null : one.toDomain())
                                .toList(),
                marginRows == null ? null : marginRows.toDomain(),
                breakdown == null ? null : dimensions(breakdown),
                status == null ? null : status.toDomain(),
                extra == null ? null : extra.toDomain(),
                source,
                publisher,
                licence,
                totals == null
                        ? null
                        : totals.stream()
                                .map(one -> one == null ? null : one.toDomain())
                                .toList());
    }

    private static Map<String, DimensionColumn> dimensions(Map<String, MappingColumns.@Nullable Dimension> given) {
        Map<String, DimensionColumn> dimensions = new TreeMap<>();
        given.forEach((key, dimension) -> {
            if (dimension != null) {
                dimensions.put(key, dimension.toDomain());
            }
        });
        return dimensions;
    }
}
