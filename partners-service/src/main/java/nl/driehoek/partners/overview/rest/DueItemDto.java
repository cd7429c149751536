package nl.driehoek.partners.overview.rest;

import java.time.LocalDate;
import java.util.List;
import nl.driehoek.partners.overview.domain.DueItem;
import nl.driehoek.partners.overview.domain.DueKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that is due, as it is read. */
@Schema(name = "DueItem", description = "Something that is due on a day.")
public record DueItemDto(
        @Schema(required = true, examples = "REPORT") DueKind kind,

        @Schema(
                required = true,
                description = "The last day on which it is in time; of an AGREEMENT the day on which it was asked for.",
                examples = "2013-01-30")
        LocalDate on,

        @Schema(
                required = true,
                description = "Whether that day has passed; of an AGREEMENT, whether the promise should hold already.",
                examples = "false")
        boolean overdue,

        @Schema(
                required = true,
                description = "Codes of the organisations that have to do it.",
                examples = "[\"politie-groningen\"]")
        List<String> partners,

        @Schema(description = "Of a REPORT: the period that it is to be about.", examples = "2012") @Nullable
        String period,

        @Schema(description = "Of a DEADLINE: the norm that it stands in, when it does.", examples = "n1") @Nullable
        String norm,

        @Schema(
                required = true,
                description = "In one Dutch sentence.",
                examples = "Over 2012 moet uiterlijk 30 januari 2013 gerapporteerd zijn.")
        String text,

        @Schema(required = true) CommitmentRefDto commitment) {

    static DueItemDto of(DueItem item) {
        return new DueItemDto(
                item.kind(),
                item.on(),
                item.overdue(),
                item.partners(),
                item.kind() == DueKind.REPORT ? item.subject() : null,
                item.kind() == DueKind.DEADLINE && !item.subject().isEmpty() ? item.subject() : null,
                item.text(),
                CommitmentRefDto.of(item.about()));
    }
}
