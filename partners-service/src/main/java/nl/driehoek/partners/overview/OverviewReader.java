package nl.driehoek.partners.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.partners.commitment.Listed;
import nl.driehoek.partners.commitment.Sight;
import nl.driehoek.partners.commitment.Terms;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.commitment.store.CommitmentStore;
import nl.driehoek.partners.overview.domain.Reports;
import nl.driehoek.partners.overview.domain.Surroundings;
import nl.driehoek.partners.overview.domain.Viewed;
import nl.driehoek.partners.overview.store.OverviewStore;
import nl.driehoek.partners.partner.PartnerService;
import nl.driehoek.partners.planview.PlanViewService;
import nl.driehoek.partners.planview.domain.KnownTheme;
import nl.driehoek.partners.planview.domain.PlanView;

/** Reads all commitments of a view and what belongs to them, with a few queries however many there are. */
@ApplicationScoped
class OverviewReader {
    /** A plan has some hundreds, so that this is many plans; more would cost more than one answer is worth. */
    static final int MOST = 5000;

    /** Nobody works on it any more, or for now, while it was not kept. */
    private static final Set<CommitmentStatus> FAILED = Set.of(
            CommitmentStatus.NOT_FULFILLED,
            CommitmentStatus.WITHDRAWN,
            CommitmentStatus.POSTPONED,
            CommitmentStatus.DEPRIORITISED);

    private final CommitmentStore commitments;
    private final OverviewStore store;
    private final PlanViewService plans;
    private final PartnerService partners;
    private final Clock clock;

    OverviewReader(
            CommitmentStore commitments,
            OverviewStore store,
            PlanViewService plans,
            PartnerService partners,
            Clock clock) {
        this.commitments = commitments;
        this.store = store;
        this.plans = plans;
        this.partners = partners;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    List<Viewed> read(OverviewFilter filter, Sight sight) {
        List<Listed<Commitment>> found = commitments
                .all(filter.commitments(), sight, MOST)
                .orElseThrow(() -> ProblemException.invalidParameter(
                        "planId", "must narrow this down: it goes over more than " + MOST + " commitments"));
        Map<UUID, Reports> reports =
                store.reports(found.stream().map(listed -> listed.item().id()).toList());
        Map<UUID, PlanView> views =
                plans.all(found.stream().map(listed -> listed.item().planId()).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(PlanView::planId, Function.identity()));
        return found.stream()
                .map(listed -> viewed(
                        listed, Objects.requireNonNull(views.get(listed.item().planId())), reports))
                .toList();
    }

    private static Viewed viewed(Listed<Commitment> listed, PlanView plan, Map<UUID, Reports> reports) {
        Commitment commitment = listed.item();
        String theme = commitment.themes().main();
        return new Viewed(
                listed.number(),
                commitment,
                Stream.concat(plan.present().stream(), plan.left().stream())
                        .filter(known -> known.key().equals(theme))
                        .map(KnownTheme::theme)
                        .findFirst()
                        .orElseThrow()
                        .title(),
                Terms.of(commitment.promise().timing(), plan),
                reports.getOrDefault(commitment.id(), Reports.NONE));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Surroundings surroundings(Collection<Viewed> viewed) {
        Set<String> involved =
                distinct(viewed, commitment -> commitment.promise().responsibilities().involved().stream());
        Set<UUID> needed = distinct(viewed, commitment -> commitment.promise().dependsOn().stream());
        return new Surroundings(
                LocalDate.now(clock),
                clock.getZone(),
                partners.all(involved),
                needed.isEmpty() ? Map.of() : store.withStatus(needed, FAILED));
    }

    private static <T> Set<T> distinct(Collection<Viewed> viewed, Function<Commitment, Stream<T>> parts) {
        return viewed.stream().map(Viewed::commitment).flatMap(parts).collect(Collectors.toSet());
    }
}
