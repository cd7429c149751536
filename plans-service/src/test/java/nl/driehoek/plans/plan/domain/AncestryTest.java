package nl.driehoek.plans.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.driehoek.plans.plan.domain.Ancestry.KnownPlan;
import nl.driehoek.plans.plan.domain.PlanHeader.Parent;
import nl.driehoek.plans.plan.domain.PlanHeader.PlanPointer;
import nl.driehoek.plans.plan.domain.PlanHeader.Relation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AncestryTest {

    @Test
    void aPlanWithoutParentsStandsNowhereAboveItself() {
        assertThat(comesBack(plan("A", List.of(), null))).isEmpty();
    }

    @Test
    void aPlanIsNotItsOwnParentByIdNorByReference() {
        assertThat(comesBack(plan("A", List.of(byReference("A")), null)).orElseThrow())
                .contains("'Plan A' has it as a parent");
        assertThat(comesBack(plan("A", List.of(byId("A")), null))).isPresent();
    }

    @Test
    void aCircleIsFoundThroughPlansThatNameTheirParentInAdvance() {
        KnownPlan framework = plan("A", List.of(byReference("C")), null);
        KnownPlan programme = plan("B", List.of(byId("A")), null);
        KnownPlan annual = plan("C", List.of(byReference("B")), null);

        assertThat(comesBack(annual, framework, programme).orElseThrow()).contains("'Plan A' has it as a parent");
    }

    @Test
    void twoPlansMayShareAParent() {
        KnownPlan framework = plan("A", List.of(), null);
        KnownPlan programme = plan("B", List.of(byId("A")), null);
        KnownPlan annual = plan("C", List.of(byReference("B"), byId("A")), null);

        assertThat(comesBack(annual, framework, programme)).isEmpty();
    }

    @Test
    void aPlanDoesNotComeBeforeItself() {
        KnownPlan before = plan("A", List.of(), byReference("B"));
        KnownPlan after = plan("B", List.of(), byId("A"));

        assertThat(comesBack(after, before).orElseThrow()).contains("'Plan A' has it as its predecessor");
    }

    @Test
    void theParentOfAPlanMayBeItsPredecessor() {
        KnownPlan before = plan("A", List.of(), null);

        assertThat(comesBack(plan("B", List.of(byId("A")), byId("A")), before)).isEmpty();
    }

    private static Optional<String> comesBack(KnownPlan plan, KnownPlan... others) {
        return Ancestry.comesBack(plan, pointer -> meant(pointer, others));
    }

    private static Collection<KnownPlan> meant(PlanPointer pointer, KnownPlan... others) {
        return List.of(others).stream()
                .filter(other -> pointer.planId() != null
                        ? other.id().equals(pointer.planId())
                        : other.header().reference().equals(pointer.reference()))
                .toList();
    }

    private static KnownPlan plan(String reference, List<PlanPointer> parents, @Nullable PlanPointer predecessor) {
        return new KnownPlan(
                id(reference),
                new PlanHeader(
                        reference,
                        "Plan " + reference,
                        PlanKind.ANNUAL_PLAN,
                        List.of("GM0014"),
                        new YearSpan(2012, 2012),
                        null,
                        List.of(),
                        parents.stream()
                                .map(parent -> new Parent(Relation.ELABORATES, parent))
                                .toList(),
                        predecessor,
                        null,
                        List.of()));
    }

    private static PlanPointer byId(String reference) {
        return new PlanPointer(id(reference), null, null);
    }

    private static PlanPointer byReference(String reference) {
        return new PlanPointer(null, reference, null);
    }

    private static UUID id(String reference) {
        return new UUID(0, reference.charAt(0));
    }
}
