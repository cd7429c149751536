package nl.driehoek.indicators.imports.rest;

import java.util.List;
import nl.driehoek.indicators.imports.domain.MarginRows;
import nl.driehoek.indicators.imports.domain.Measure;
import nl.driehoek.indicators.imports.domain.TextForm;
import nl.driehoek.indicators.imports.domain.TotalCheck;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parts of a mapping that say what its figures are and how they are written, over HTTP. */
final class MappingFigures {

    private MappingFigures() {}

    /** How a text file is written. */
    @Schema(name = "ImportTextForm", description = "How a text file is written; nothing of it is guessed.")
    public record Text(
            @Schema(description = "Between columns: a semicolon, comma, bar or tab.", examples = ";") @Nullable
            String delimiter,

            @Schema(description = "Decimal sign: a comma or a point.", examples = ",") @Nullable
            String decimal,

            @Schema(description = "What may stand between thousands; nothing when left out.", examples = ".") @Nullable
            String grouping,

            @Schema(
                    description = "AUTO (UTF-8, or Windows-1252 where it is not), UTF_8 or WINDOWS_1252.",
                    examples = "AUTO")
            TextForm.@Nullable Encoding encoding) {

        static @Nullable Text of(@Nullable TextForm one) {
            return one == null ? null : new Text(one.delimiter(), one.decimal(), one.grouping(), one.encoding());
        }

        @SuppressWarnings("NullAway") // a mapping can be made of anything, and is checked afterwards
        TextForm toDomain() {
            return new TextForm(delimiter, decimal, grouping, encoding);
        }
    }

    /** A column with figures. */
    @Schema(
            name = "ImportMeasure",
            description = "A column with figures, and the indicator that they are of. Figures are never scaled.")
    public record MeasureOf(
            @Schema(
                    description = "What stands in the measure column on the rows of this measure.",
                    examples = "M001534")
            @Nullable
            String code,

            @Schema(description = "Code of the indicator.", examples = "groningen-drugsoverlast") @Nullable
            String indicator,

            @Schema(description = "Column with the figure.", examples = "Geregistreerde misdrijven") @Nullable
            String value,

            @Schema(description = "Column with the lower end of its margin.", examples = "Ondergrens") @Nullable
            String lower,

            @Schema(description = "Column with the upper end of its margin.", examples = "Bovengrens") @Nullable
            String upper) {

        static @Nullable MeasureOf of(@Nullable Measure one) {
            return one == null
                    ? null
                    : new MeasureOf(one.code(), one.indicator(), one.value(), one.lower(), one.upper());
        }

        @SuppressWarnings("NullAway") // a mapping can be made of anything, and is checked afterwards
        Measure toDomain() {
            return new Measure(code, indicator, value, lower, upper);
        }
    }

    /** A column that makes rows of margins. */
    @Schema(
            name = "ImportMarginRows",
            description = "A column that makes three rows of a figure and the ends of its margin.")
    public record Margins(
            @Schema(description = "The column.", examples = "Marges") @Nullable
            String column,

            @Schema(description = "What is printed on the row of the figure.", examples = "Waarde") @Nullable
            String value,

            @Schema(description = "What is printed on the row of the lower end.", examples = "Ondergrens 95%-interval")
            @Nullable
            String lower,

            @Schema(description = "What is printed on the row of the upper end.", examples = "Bovengrens 95%-interval")
            @Nullable
            String upper) {

        static @Nullable Margins of(@Nullable MarginRows one) {
            return one == null ? null : new Margins(one.column(), one.value(), one.lower(), one.upper());
        }

        @SuppressWarnings("NullAway") // a mapping can be made of anything, and is checked afterwards
        MarginRows toDomain() {
            return new MarginRows(column, value, lower, upper);
        }
    }

    /** A total that ought to be the sum of its parts. */
    @Schema(name = "ImportTotalCheck", description = "A total in the file that ought to be the sum of its parts.")
    public record Total(
            @Schema(
                    description = "Code of the indicator; all of the mapping when left out.",
                    examples = "groningen-drugsoverlast")
            @Nullable
            String indicator,

            @Schema(description = "Code of the area with the total.", examples = "NL01") @Nullable
            String total,

            @Schema(description = "Beginning of the codes of the areas that make it up.", examples = "GM") @Nullable
            String parts,

            @Schema(
                    description = "What is printed of skipped areas that belong to the sum.",
                    examples = "[\"Niet in te delen\"]")
            @Nullable
            List<String> addSkipped) {

        static @Nullable Total of(@Nullable TotalCheck one) {
            return one == null ? null : new Total(one.indicator(), one.total(), one.parts(), one.addSkipped());
        }

        @SuppressWarnings("NullAway") // a mapping can be made of anything, and is checked afterwards
        TotalCheck toDomain() {
            return new TotalCheck(indicator, total, parts, addSkipped);
        }
    }
}
