package nl.driehoek.partners.overview.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import nl.driehoek.partners.norm.domain.NormVerdict;
import nl.driehoek.partners.overview.domain.Matrix;
import nl.driehoek.partners.partner.domain.PartnerType;
import nl.driehoek.partners.planview.domain.PlanHeader;
import nl.driehoek.partners.planview.domain.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who contributes to which theme of a plan, as it is read. */
@Schema(name = "CommitmentMatrix", description = "Who contributes to which theme of a plan.")
public record MatrixDto(
        @Schema(required = true, examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012")
        UUID planId,

        @Schema(description = "The plan's own reference (kenmerk).", examples = "BD.11 2873240") @Nullable
        String reference,

        @Schema(required = true, examples = "Jaarplan Veiligheid 2012")
        String title,

        @Schema(
                description = "The newest adopted revision that has come in; absent while none was adopted.",
                examples = "2")
        @Nullable
        Integer revision,

        @Schema(
                description = "The submitted revision on which partners are consulted; absent when there is none.",
                examples = "3")
        @Nullable
        Integer consultedRevision,

        @Schema(required = true, description = "The columns, by name.")
        List<ColumnDto> partners,

        @Schema(
                required = true,
                description =
                        "The themes that the plan has, in its order, and after them those that left it while commitments"
                                + " still stand under them.")
        List<RowDto> themes) {

    /** A column. */
    @Schema(name = "CommitmentMatrixPartner", description = "A column: a partner.")
    public record ColumnDto(
            @Schema(required = true, examples = "politie-groningen")
            String code,

            @Schema(required = true, examples = "Politie Groningen")
            String name,

            @Schema(required = true, examples = "POLICE") PartnerType type,

            @Schema(required = true, description = "On how many commitments it has a part, each once.", examples = "31")
            int commitments) {

        static ColumnDto of(Matrix.Column column) {
            return new ColumnDto(
                    column.partner().code(),
                    column.partner().name(),
                    column.partner().type(),
                    column.commitments());
        }
    }

    /** A row. */
    @Schema(name = "CommitmentMatrixTheme", description = "A row: a theme.")
    public record RowDto(
            @Schema(required = true, description = "Stable across revisions.", examples = "opgroeien")
            String key,

            @Schema(description = "As printed; not an identity.", examples = "2") @Nullable
            String number,

            @Schema(required = true, examples = "Opgroeien") String title,

            @Schema(description = "Key of the theme that this one stands under.", examples = "jeugd") @Nullable
            String parent,

            @Schema(
                    required = true,
                    description =
                            "CONSULTED when no adopted revision has or had it: partners are consulted on it, or were.",
                    examples = "ADOPTED")
            Standing standing,

            @Schema(
                    description = "Present when the plan dropped the theme: the first revision without it.",
                    examples = "2")
            @Nullable
            Integer droppedIn,

            @Schema(
                    required = true,
                    description =
                            "How many stand under it, each once; one that stands under several themes counts in each.",
                    examples = "12")
            int commitments,

            @Schema(required = true, description = "One for every column, in their order.")
            List<CellDto> cells) {

        static RowDto of(Matrix.Row row) {
            return new RowDto(
                    row.theme().key(),
                    row.theme().theme().number(),
                    row.theme().theme().title(),
                    row.theme().theme().parent(),
                    row.theme().standing(),
                    row.droppedIn(),
                    row.commitments(),
                    row.cells().stream().map(CellDto::of).toList());
        }
    }

    /** A cell: short when it is empty, for most are. */
    @Schema(name = "CommitmentMatrixCell", description = "What a partner contributes to a theme.")
    public record CellDto(
            @Schema(required = true, examples = "politie-groningen")
            String partner,

            @Schema(
                    required = true,
                    description =
                            "In how many commitments it has a part; 0 is no contribution, and nothing more is said.",
                    examples = "5")
            int commitments,

            @Schema(
                    description = "By the part that it has; parts that it has nowhere are left out.",
                    examples = "{\"LEAD\": 3, \"CO_RESPONSIBLE\": 2}")
            @Nullable
            Map<ResponsibilityRole, Integer> byRole,

            @Schema(
                    description = "By status; statuses that none has are left out.",
                    examples = "{\"AGREED\": 1, \"UNDER_WAY\": 4}")
            @Nullable
            Map<CommitmentStatus, Integer> byStatus,

            @Schema(
                    description =
                            "Commitments by the worst verdict on their norms, from MET by CANNOT_SAY and BEHIND to"
                                    + " NOT_MET; those without a norm that was judged are left out.",
                    examples = "{\"MET\": 1, \"BEHIND\": 1}")
            @Nullable
            Map<NormVerdict, Integer> byWorstVerdict,

            @Schema(description = "How many of them need attention.", examples = "1") @Nullable
            Integer needAttention) {

        static CellDto of(Matrix.Cell cell) {
            return cell.commitments() == 0
                    ? new CellDto(cell.partner(), 0, null, null, null, null)
                    : new CellDto(
                            cell.partner(),
                            cell.commitments(),
                            occurring(cell.roles()),
                            occurring(cell.statuses()),
                            occurring(cell.worstVerdicts()),
                            cell.needAttention());
        }

        private static <K> @Nullable Map<K, Integer> occurring(Map<K, Integer> counts) {
            Map<K, Integer> some = new LinkedHashMap<>(counts);
            some.values().removeIf(count -> count == 0);
            return some.isEmpty() ? null : some;
        }
    }

    static MatrixDto of(Matrix matrix) {
        return new MatrixDto(
                matrix.plan().planId(),
                matrix.plan().reference(),
                matrix.plan().title(),
                matrix.plan().adoptedRevision(),
                matrix.plan().consulted().map(PlanHeader::revision).orElse(null),
                matrix.partners().stream().map(ColumnDto::of).toList(),
                matrix.rows().stream().map(RowDto::of).toList());
    }
}
