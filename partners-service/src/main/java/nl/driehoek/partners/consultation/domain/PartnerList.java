package nl.driehoek.partners.consultation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.planview.domain.KnownTheme;
import nl.driehoek.partners.planview.domain.PlanView;

/**
 * One partner's column of the matrix of themes and organisations: all themes of the plan, also those to which the partner
 * contributes nothing, for that is an answer too.
 *
 * @param themes those of the plan in its order, then those that left the plan and still have something of the partner
 * @param awaiting how many commitments wait for the partner's answer, each counted once whatever its themes
 * @param agreed to how many commitments that were not withdrawn it agreed
 * @param declined how many of these it declined
 */
public record PartnerList(String partner, List<ThemeContributions> themes, int awaiting, int agreed, int declined) {

    public PartnerList {
        themes = List.copyOf(themes);
    }

    /** @param commitments those of the plan in which the partner has a part, in the order in which they were proposed */
    public static PartnerList of(PlanView plan, String partner, List<Commitment> commitments) {
        List<Contribution> all = commitments.stream()
                .map(commitment -> Contribution.of(commitment, partner))
                .toList();
        List<ThemeContributions> themes = new ArrayList<>();
        plan.present().forEach(theme -> themes.add(under(theme, true, all)));
        plan.left().stream()
                .map(theme -> under(theme, false, all))
                .filter(theme -> !theme.contributions().isEmpty())
                .forEach(themes::add);
        return new PartnerList(
                partner,
                themes,
                count(all, Contribution::isAwaiting),
                count(all, Contribution::isAgreed),
                count(all, Contribution::isDeclined));
    }

    private static ThemeContributions under(KnownTheme theme, boolean inPlan, List<Contribution> all) {
        return new ThemeContributions(
                theme.theme(),
                inPlan,
                all.stream()
                        .filter(one -> one.commitment().themes().all().contains(theme.key()))
                        .toList());
    }

    private static int count(List<Contribution> all, Predicate<Contribution> which) {
        return (int) all.stream().filter(which).count();
    }
}
