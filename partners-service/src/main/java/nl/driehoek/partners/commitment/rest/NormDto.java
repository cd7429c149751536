package nl.driehoek.partners.commitment.rest;

import java.math.BigDecimal;
import java.util.List;
import nl.driehoek.partners.norm.domain.NormComparator;
import nl.driehoek.partners.norm.domain.NormForm;
import nl.driehoek.partners.norm.domain.NormType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure that is promised, flat: what a type does not know is left out. */
@Schema(
        name = "Norm",
        description =
                "A figure that is promised. The type says which members it needs: SHARE a quantity in percent; COUNT"
                        + " and AMOUNT a quantity and either every or by; FREQUENCY a quantity and every; CAPACITY and LEVEL a"
                        + " quantity and unit; DATE only by; OPEN is what the source promises without a figure.")
public record NormDto(
        @Schema(
                description = "Names the norm within the commitment; n1, n2 and so on when left out.",
                maxLength = 100,
                examples = "tijdig")
        @Nullable
        String key,

        @Schema(required = true, examples = "SHARE") @Nullable
        NormType type,

        @Schema(description = "Not for a DATE.", examples = "AT_LEAST") @Nullable
        NormComparator comparator,

        @Schema(
                description = "Whether the source gives a bare figure, so that the comparator is our reading.",
                examples = "true")
        @Nullable
        Boolean comparatorInferred,

        @Schema(
                description = "Percent of a SHARE, euros of an AMOUNT, times of a FREQUENCY; else in the unit.",
                minimum = "0",
                examples = "80")
        @Nullable
        BigDecimal quantity,

        @Schema(
                description = "What is counted or held.",
                maxLength = NormForm.LONGEST_UNIT,
                examples = "integrale handhavingsacties")
        @Nullable
        String unit,

        @Schema(description = "How often anew, as in ISO 8601: P1Y, P6M, P3M, P1M, P2W, P1W or P1D.", examples = "P1Y")
        @Nullable
        String every,

        @Schema(description = "Once, by this day or the end of this period.", examples = "2012-06-01") @Nullable
        String by,

        @Schema(description = "The clock of each single case; only for a SHARE.") @Nullable
        WithinDto within,

        @Schema(
                description = "Of whom or what.",
                maxLength = NormForm.LONGEST_TEXT,
                examples = "processen-verbaal jeugdige verdachten 12 tot 18 jaar")
        @Nullable
        String population,

        @Schema(
                description = "The part of the population that counts; only for a SHARE.",
                maxLength = NormForm.LONGEST_TEXT,
                examples = "pv's die binnen 30 dagen na 1e verhoor zijn ontvangen")
        @Nullable
        String subPopulation,

        @Schema(description = "When it holds for every unit on its own.") @Nullable
        PerUnitDto perUnit,

        @Schema(description = "The parts that the quantity is the sum of.", maxItems = NormForm.MOST_PARTS) @Nullable
        List<@Nullable PartDto> parts,

        @Schema(
                description = "The event without which nothing is owed yet.",
                maxLength = NormForm.LONGEST_TEXT,
                examples = "start van het experiment")
        @Nullable
        String switchedOnBy,

        @Schema(
                description = "As printed.",
                maxLength = NormForm.LONGEST_TEXT,
                examples = "minimaal 80% van de gevallen binnen 30 dagen")
        @Nullable
        String text) {

    /** The clock of each single case. */
    @Schema(name = "NormWithin", description = "How long each single case may take.")
    public record WithinDto(
            @Schema(required = true, description = "As in ISO 8601.", examples = "P30D") @Nullable
            String length,

            @Schema(required = true, examples = "eerste verhoor") @Nullable
            String startEvent) {}

    /** The units for each of which a norm holds. */
    @Schema(name = "NormPerUnit", description = "The units for each of which the norm holds.")
    public record PerUnitDto(
            @Schema(required = true, examples = "district") @Nullable
            String unit,

            @Schema(
                    description = "All of them, where they are known.",
                    maxItems = NormForm.MOST_NAMES,
                    examples = "[\"Noord\", \"Zuidoost\", \"Zuidwest\"]")
            @Nullable
            List<@Nullable String> names) {}

    /** A part of a sum. */
    @Schema(name = "NormPart", description = "A part of a sum.")
    public record PartDto(
            @Schema(required = true, examples = "leidinggevenden") @Nullable
            String key,

            @Schema(required = true, examples = "Vergadering met de leidinggevenden") @Nullable
            String title,

            @Schema(required = true, minimum = "0", examples = "1") @Nullable
            BigDecimal quantity) {}

    static NormDto of(NormForm norm) {
        return new NormDto(
                norm.key(),
                norm.type(),
                norm.comparator(),
                norm.comparatorInferred(),
                norm.quantity(),
                norm.unit(),
                norm.every(),
                norm.by(),
                norm.within() == null
                        ? null
                        : new WithinDto(norm.within().length(), norm.within().startEvent()),
                norm.population(),
                norm.subPopulation(),
                norm.perUnit() == null
                        ? null
                        : new PerUnitDto(norm.perUnit().unit(), norm.perUnit().names()),
                Parts.map(norm.parts(), part -> new PartDto(part.key(), part.title(), part.quantity())),
                norm.switchedOnBy(),
                norm.text());
    }

    NormForm form() {
        return new NormForm(
                key,
                type,
                comparator,
                comparatorInferred,
                quantity,
                unit,
                every,
                by,
                within == null ? null : new NormForm.WithinForm(within.length(), within.startEvent()),
                population,
                subPopulation,
                perUnit == null ? null : new NormForm.PerUnitForm(perUnit.unit(), perUnit.names()),
                Parts.map(parts, part -> new NormForm.PartForm(part.key(), part.title(), part.quantity())),
                switchedOnBy,
                text);
    }
}
