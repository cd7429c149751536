package nl.driehoek.indicators.imports.rest;

import java.util.List;
import java.util.Map;
import nl.driehoek.indicators.imports.domain.AreaColumn;
import nl.driehoek.indicators.imports.domain.DimensionColumn;
import nl.driehoek.indicators.imports.domain.ExtraColumns;
import nl.driehoek.indicators.imports.domain.PeriodColumn;
import nl.driehoek.indicators.imports.domain.StatusRule;
import nl.driehoek.indicators.imports.domain.ValueFlag;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.kit.domain.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parts of a mapping that say what the columns beside the figures are, over HTTP. */
final class MappingColumns {

    private MappingColumns() {}

    /** Which area a row is about. */
    @Schema(name = "ImportAreaColumn", description = "Which area a row is about: by a column, or always the same one.")
    public record Area(
            @Schema(
                    description = "Column with the area; left out when all rows are about one area.",
                    examples = "Gemeenten")
            @Nullable
            String column,

            @Schema(description = "How the column names it: by CODE or by NAME.", examples = "NAME")
            AreaColumn.@Nullable By by,

            @Schema(description = "Code of the one area of all rows, in place of a column.", examples = "GM0014")
            @Nullable
            String constant,

            @Schema(
                    description =
                            "Beginnings of the codes that are taken, such as GM; all when left out. Others are skipped.",
                    examples = "[\"GM\"]")
            @Nullable
            List<String> kinds,

            @Schema(
                    description = "What is printed, and the code that it stands for; goes before all else.",
                    examples = "{\"Totaal Nederland\": \"NL01\"}")
            @Nullable
            Map<String, String> overrides,

            @Schema(
                    description = "What is printed of areas that are not to be taken.",
                    examples = "[\"Niet in te delen\"]")
            @Nullable
            List<String> skip) {

        static @Nullable Area of(@Nullable AreaColumn one) {
            return one == null
                    ? null
                    : new Area(one.column(), one.by(), one.constant(), one.kinds(), one.overrides(), one.skip());
        }

        @SuppressWarnings("NullAway") // a mapping can be made of anything, and is checked afterwards
        AreaColumn toDomain() {
            return new AreaColumn(column, by, constant, kinds, overrides, skip);
        }
    }

    /** Which period a row is about. */
    @Schema(
            name = "ImportPeriodColumn",
            description = "Which period a row is about: by a column, or always the same one.")
    public record PeriodOf(
            @Schema(description = "Column with the period.", examples = "Perioden") @Nullable
            String column,

            @Schema(description = "The one period of all rows, in place of a column.", examples = "2022") @Nullable
            String constant,

            @Schema(
                    description = "Which kinds are taken; all when left out. Others are skipped.",
                    examples = "[\"YEAR\"]")
            @Nullable
            List<Period.Kind> kinds) {

        static @Nullable PeriodOf of(@Nullable PeriodColumn one) {
            return one == null ? null : new PeriodOf(one.column(), one.constant(), one.kinds());
        }

        @SuppressWarnings("NullAway") // a mapping can be made of anything, and is checked afterwards
        PeriodColumn toDomain() {
            return new PeriodColumn(column, constant, kinds);
        }
    }

    /** Which part of a breakdown a row is about. */
    @Schema(name = "ImportDimensionColumn", description = "Which part of a breakdown a row is about.")
    public record Dimension(
            @Schema(description = "Column with the part.", examples = "SoortMisdrijf") @Nullable
            String column,

            @Schema(description = "What is printed, and how we call it.", examples = "{\"1.1.1\": \"woninginbraak\"}")
            @Nullable
            Map<String, String> values,

            @Schema(description = "What is printed for the whole.", examples = "0.0.0") @Nullable
            String whole,

            @Schema(description = "What to do with anything else: REFUSE, SKIP or KEEP.", examples = "SKIP")
            DimensionColumn.@Nullable Others others) {

        static @Nullable Dimension of(@Nullable DimensionColumn one) {
            return one == null ? null : new Dimension(one.column(), one.values(), one.whole(), one.others());
        }

        @SuppressWarnings("NullAway") // a mapping can be made of anything, and is checked afterwards
        DimensionColumn toDomain() {
            return new DimensionColumn(column, values, whole, others);
        }
    }

    /** Whether figures are provisional. */
    @Schema(name = "ImportStatusRule", description = "Whether figures are provisional; exactly one of all and column.")
    public record Status(
            @Schema(description = "Of all figures.", examples = "DEFINITIVE") @Nullable
            ObservationStatus all,

            @Schema(
                    description = "Whether a star behind the period makes its figures provisional; else it is a fault.",
                    examples = "true")
            @Nullable
            Boolean starred,

            @Schema(description = "Column that says it per row.", examples = "observationStatus") @Nullable
            String column,

            @Schema(description = "What is printed there, and what that means.", examples = "{\"V\": \"PROVISIONAL\"}")
            @Nullable
            Map<String, ObservationStatus> codes) {

        static @Nullable Status of(@Nullable StatusRule one) {
            return one == null ? null : new Status(one.all(), one.starred(), one.column(), one.codes());
        }

        @SuppressWarnings("NullAway") // a mapping can be made of anything, and is checked afterwards
        StatusRule toDomain() {
            return new StatusRule(all, starred, column, codes);
        }
    }

    /** A column that says whether a figure is there. */
    @Schema(name = "ImportValueFlag", description = "A column that says of a row whether its figure is there.")
    public record Flag(
            @Schema(description = "The column.", examples = "ValueAttribute") @Nullable
            String column,

            @Schema(
                    description = "What is printed there, and what that means: AS_PRINTED, MISSING or WITHHELD.",
                    examples = "{\"None\": \"AS_PRINTED\", \"Confidential\": \"WITHHELD\"}")
            @Nullable
            Map<String, ValueFlag.Meaning> codes) {

        static @Nullable Flag of(@Nullable ValueFlag one) {
            return one == null ? null : new Flag(one.column(), one.codes());
        }

        @SuppressWarnings("NullAway") // a mapping can be made of anything, and is checked afterwards
        ValueFlag toDomain() {
            return new ValueFlag(column, codes);
        }
    }

    /** Columns that say more about a figure. */
    @Schema(name = "ImportExtraColumns", description = "Columns that say more about a figure.")
    public record Extra(
            @Schema(description = "Column with true where a series breaks.", examples = "seriesBreak") @Nullable
            String seriesBreak,

            @Schema(description = "Column with the source; goes before the source of the mapping.", examples = "source")
            @Nullable
            String source,

            @Schema(
                    description = "Column with the publisher; goes before the one of the mapping.",
                    examples = "publisher")
            @Nullable
            String publisher,

            @Schema(description = "Column with a text that is reported in place of a number.", examples = "text")
            @Nullable
            String text,

            @Schema(
                    description = "Column with the address of a document that is reported in place of a number.",
                    examples = "link")
            @Nullable
            String link,

            @Schema(
                    description = "Column with the reason why a figure replaces an earlier one.",
                    examples = "correctionReason")
            @Nullable
            String correctionReason,

            @Schema(
                    description =
                            "Beginning of the names of columns that are breakdowns; the rest of the name is the key.",
                    examples = "breakdown.")
            @Nullable
            String breakdownPrefix) {

        static @Nullable Extra of(@Nullable ExtraColumns one) {
            return one == null
                    ? null
                    : new Extra(
                            one.seriesBreak(),
                            one.source(),
                            one.publisher(),
                            one.text(),
                            one.link(),
                            one.correctionReason(),
                            one.breakdownPrefix());
        }

        @SuppressWarnings("NullAway") // a mapping can be made of anything, and is checked afterwards
        ExtraColumns toDomain() {
            return new ExtraColumns(seriesBreak, source, publisher, text, link, correctionReason, breakdownPrefix);
        }
    }
}
