package nl.driehoek.partners.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.partners.commitment.CommitmentAccess;
import nl.driehoek.partners.commitment.CommitmentService;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import nl.driehoek.partners.overview.domain.AttentionItem;
import nl.driehoek.partners.overview.domain.AttentionRules;
import nl.driehoek.partners.overview.domain.Concern;
import nl.driehoek.partners.overview.domain.DueItem;
import nl.driehoek.partners.overview.domain.DueRules;
import nl.driehoek.partners.overview.domain.Grouping;
import nl.driehoek.partners.overview.domain.Matrix;
import nl.driehoek.partners.overview.domain.Observed;
import nl.driehoek.partners.overview.domain.Summary;
import nl.driehoek.partners.overview.domain.Surroundings;
import nl.driehoek.partners.overview.domain.Viewed;
import nl.driehoek.partners.partner.PartnerService;
import nl.driehoek.partners.partner.domain.Partner;
import nl.driehoek.partners.planview.PlanViewService;
import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;

/** The views over commitments. Everybody gets them over the commitments that it may see, and over no other. */
@ApplicationScoped
public class OverviewService {
    private static final Comparator<Partner> BY_NAME =
            Comparator.comparing(Partner::name).thenComparing(Partner::code);

    private final OverviewReader reader;
    private final CommitmentService commitments;
    private final PlanViewService plans;
    private final PartnerService partners;

    OverviewService(
            OverviewReader reader, CommitmentService commitments, PlanViewService plans, PartnerService partners) {
        this.reader = reader;
        this.commitments = commitments;
        this.plans = plans;
        this.partners = partners;
    }

    /**
     * @param asked codes of the partners that are wanted as columns; none for all that have a part
     * @param role only parts of this kind
     */
    @Transactional
    public Matrix matrix(
            UUID planId,
            Collection<String> asked,
            @Nullable ResponsibilityRole role,
            @Nullable String area,
            Caller caller) {
        PlanView plan = plans.get(planId, caller);
        List<Viewed> onPlan = reader.read(new OverviewFilter(planId, null, null, null), commitments.sight(caller));
        if (onPlan.isEmpty() && CommitmentAccess.readsWholePlans(caller)) {
            caller.requireActsFor(plan.jurisdictions());
        }
        List<Viewed> viewed = onPlan.stream()
                .filter(one -> area == null
                        || area.equals(one.commitment().promise().place().area()))
                .toList();
        Surroundings around = reader.surroundings(viewed);
        Set<String> columns = asked.isEmpty()
                ? viewed.stream()
                        .flatMap(one -> Matrix.involved(one.commitment(), role).stream())
                        .collect(Collectors.toSet())
                : Set.copyOf(asked);
        return Matrix.of(plan, observed(viewed, around), known(columns), role);
    }

    private List<Partner> known(Set<String> codes) {
        Map<String, Partner> found = partners.all(codes);
        codes.stream()
                .filter(code -> !found.containsKey(code))
                .sorted()
                .findFirst()
                .ifPresent(code -> {
                    throw ProblemException.invalidParameter("partner", "there is no partner with the code " + code);
                });
        return found.values().stream().sorted(BY_NAME).toList();
    }

    @Transactional
    public Summary summary(OverviewFilter filter, Grouping grouping, Caller caller) {
        List<Viewed> viewed = reader.read(filter, commitments.sight(caller));
        Surroundings around = reader.surroundings(viewed);
        return Summary.of(observed(viewed, around), grouping, titles(filter.planId(), grouping, around));
    }

    /** Of themes only on one plan: another plan may call the same theme otherwise. */
    private Map<String, String> titles(@Nullable UUID planId, Grouping grouping, Surroundings around) {
        Map<String, String> titles = new LinkedHashMap<>();
        if (grouping == Grouping.THEME && planId != null) {
            plans.find(planId).stream()
                    .flatMap(plan -> Stream.concat(plan.present().stream(), plan.left().stream()))
                    .forEach(known -> titles.put(known.key(), known.theme().title()));
        } else if (grouping == Grouping.PARTNER) {
            around.partners().values().stream()
                    .sorted(BY_NAME)
                    .forEach(partner -> titles.put(partner.code(), partner.name()));
        }
        return titles;
    }

    /**
     * What is due, by day.
     *
     * @param within how many days ahead
     * @param after the sort key of the last item of the page before; empty for the first page
     */
    @Transactional
    public List<DueItem> due(
            @Nullable UUID planId, @Nullable String partner, int within, String after, int count, Caller caller) {
        List<Viewed> viewed = reader.read(new OverviewFilter(planId, null, partner, null), commitments.sight(caller));
        Surroundings around = reader.surroundings(viewed);
        Stream<DueItem> items = viewed.stream()
                .flatMap(one -> DueRules.items(one, around, around.today().plusDays(within)).stream())
                .filter(item -> partner == null || item.partners().contains(partner));
        return page(items, DueItem::sortKey, after, count);
    }

    /** What needs attention, the worst first; paged as {@link #due}. */
    @Transactional
    public List<AttentionItem> attention(
            @Nullable UUID planId,
            @Nullable String partner,
            @Nullable Concern reason,
            String after,
            int count,
            Caller caller) {
        List<Viewed> viewed = reader.read(new OverviewFilter(planId, null, partner, null), commitments.sight(caller));
        Surroundings around = reader.surroundings(viewed);
        Stream<AttentionItem> items = viewed.stream()
                .flatMap(one -> AttentionRules.items(one, around).stream())
                .filter(item -> reason == null || item.reason() == reason);
        return page(items, AttentionItem::sortKey, after, count);
    }

    private static List<Observed> observed(List<Viewed> viewed, Surroundings around) {
        return viewed.stream().map(one -> Observed.of(one, around)).toList();
    }

    private static <T> List<T> page(Stream<T> items, Function<T, String> key, String after, int count) {
        return items.filter(item -> key.apply(item).compareTo(after) > 0)
                .sorted(Comparator.comparing(key))
                .limit(count)
                .toList();
    }
}
