package nl.driehoek.partners.consultation.rest;

import java.util.List;
import java.util.UUID;
import nl.driehoek.partners.consultation.domain.PartnerList;
import nl.driehoek.partners.consultation.domain.ThemeContributions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a plan asks of one partner. */
@Schema(
        name = "PartnerList",
        description =
                "One partner's column of the matrix of themes and organisations: every theme of the plan, also those"
                        + " to which the partner contributes nothing.")
public record PartnerListDto(
        @Schema(required = true, examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012")
        UUID planId,

        @Schema(required = true, examples = "politie-groningen")
        String partner,

        @Schema(required = true) CountsDto counts,

        @Schema(
                required = true,
                description = "In the plan's order; then those that left the plan and under which the partner still has"
                        + " something.")
        List<ThemeDto> themes) {

    /** How far the partner is with answering. */
    @Schema(
            name = "AnswerCounts",
            description =
                    "How many commitments on the plan wait for the partner's answer, or got it. Each is counted once,"
                            + " whatever its themes; withdrawn ones are not.")
    public record CountsDto(
            @Schema(required = true, examples = "3") int awaiting,
            @Schema(required = true, examples = "39") int agreed,
            @Schema(required = true, examples = "1") int declined) {}

    /** One theme. */
    @Schema(name = "PartnerListTheme", description = "A theme, and what the partner has to do under it.")
    public record ThemeDto(
            @Schema(required = true, examples = "opgroeien") String key,

            @Schema(required = true, examples = "Opgroeien") String title,

            @Schema(description = "As printed.", examples = "3.5") @Nullable
            String number,

            @Schema(description = "Key of the theme that it stands under.", examples = "veilig-leven") @Nullable
            String parent,

            @Schema(required = true, description = "False for a theme that left the plan.", examples = "true")
            boolean inPlan,

            @Schema(
                    required = true,
                    description =
                            "Whether the partner promises something here that is neither withdrawn nor declined by"
                                    + " it. False means: no contribution.",
                    examples = "true")
            boolean contributes,

            @Schema(
                    required = true,
                    description = "Those in which the partner has a part, in the order in which they were proposed. One"
                            + " with several themes stands under each.")
            List<ContributionDto> commitments) {

        static ThemeDto of(ThemeContributions under) {
            return new ThemeDto(
                    under.theme().key(),
                    under.theme().title(),
                    under.theme().number(),
                    under.theme().parent(),
                    under.inPlan(),
                    under.contributes(),
                    under.contributions().stream().map(ContributionDto::of).toList());
        }
    }

    static PartnerListDto of(UUID planId, PartnerList list) {
        return new PartnerListDto(
                planId,
                list.partner(),
                new CountsDto(list.awaiting(), list.agreed(), list.declined()),
                list.themes().stream().map(ThemeDto::of).toList());
    }
}
