package nl.driehoek.partners.overview.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.commitment.domain.Responsibility;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import nl.driehoek.partners.norm.domain.NormVerdict;
import nl.driehoek.partners.partner.domain.Partner;
import nl.driehoek.partners.planview.domain.KnownTheme;
import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;

/**
 * Who contributes to which theme of a plan. There is a cell for every theme and partner: an empty one says that this partner
 * does nothing there, which is what one looks for as well.
 *
 * @param partners the columns, each with on how many commitments it has a part
 * @param rows the themes that the plan has, in its order, and those that left it while commitments still stand under them
 */
public record Matrix(PlanView plan, List<Column> partners, List<Row> rows) {

    /** A partner. */
    public record Column(Partner partner, int commitments) {}

    /**
     * A theme.
     *
     * @param droppedIn the first revision that lacks it; null when the plan has it
     * @param commitments how many stand under it, each once, whoever has a part in it
     * @param cells in the order of the columns
     */
    public record Row(KnownTheme theme, @Nullable Integer droppedIn, int commitments, List<Cell> cells) {}

    /**
     * What a partner contributes to a theme.
     *
     * @param worstVerdicts how many of the commitments have this as the worst verdict on their norms
     */
    public record Cell(
            String partner,
            int commitments,
            Map<ResponsibilityRole, Integer> roles,
            Map<CommitmentStatus, Integer> statuses,
            Map<NormVerdict, Integer> worstVerdicts,
            int needAttention) {}

    private record Place(String theme, String partner) {}

    /**
     * @param observed the commitments on the plan
     * @param partners the columns, in their order
     * @param role only parts of this kind; null for all
     */
    public static Matrix of(
            PlanView plan, Collection<Observed> observed, List<Partner> partners, @Nullable ResponsibilityRole role) {
        Map<Place, List<Observed>> places = new HashMap<>();
        Map<String, Integer> perTheme = new HashMap<>();
        Map<String, Integer> perPartner = new HashMap<>();
        for (Observed one : observed) {
            Commitment commitment = one.viewed().commitment();
            Set<String> involved = involved(commitment, role);
            involved.forEach(partner -> perPartner.merge(partner, 1, Integer::sum));
            for (String theme :
                    involved.isEmpty() ? List.<String>of() : commitment.themes().all()) {
                perTheme.merge(theme, 1, Integer::sum);
                involved.forEach(
                        partner -> places.computeIfAbsent(new Place(theme, partner), place -> new ArrayList<>())
                                .add(one));
            }
        }
        List<Column> columns = partners.stream()
                .map(partner -> new Column(partner, perPartner.getOrDefault(partner.code(), 0)))
                .toList();
        List<Row> rows = Stream.concat(
                        plan.present().stream(), plan.left().stream().filter(left -> perTheme.containsKey(left.key())))
                .map(theme -> new Row(
                        theme,
                        plan.has(theme.key()) ? null : plan.droppedIn(theme.key()),
                        perTheme.getOrDefault(theme.key(), 0),
                        partners.stream()
                                .map(partner -> cell(
                                        partner.code(),
                                        places.getOrDefault(new Place(theme.key(), partner.code()), List.of())))
                                .toList()))
                .toList();
        return new Matrix(plan, columns, rows);
    }

    /** Codes of the partners that have such a part. */
    public static Set<String> involved(Commitment commitment, @Nullable ResponsibilityRole role) {
        return commitment.promise().responsibilities().all().stream()
                .filter(responsibility -> role == null || responsibility.role() == role)
                .map(Responsibility::partner)
                .collect(Collectors.toSet());
    }

    private static Cell cell(String partner, List<Observed> contributions) {
        Tally tally = Tally.of(contributions);
        List<ResponsibilityRole> roles = contributions.stream()
                .flatMap(one -> one.viewed().commitment().promise().responsibilities().all().stream())
                .filter(responsibility -> responsibility.partner().equals(partner))
                .map(Responsibility::role)
                .toList();
        return new Cell(
                partner,
                tally.commitments(),
                Counts.of(ResponsibilityRole.class, roles),
                tally.statuses(),
                Counts.of(
                        NormVerdict.class,
                        contributions.stream()
                                .flatMap(one -> one.worstVerdict().stream())
                                .toList()),
                tally.needAttention());
    }
}
