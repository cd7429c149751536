package nl.driehoek.plans.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.driehoek.plans.plan.domain.Surroundings.Citation;
import nl.driehoek.plans.plan.domain.Surroundings.ConsultationBody;
import nl.driehoek.plans.plan.domain.Surroundings.InvolvedOrganisation;
import nl.driehoek.plans.plan.domain.Surroundings.PriorityChange;
import nl.driehoek.plans.plan.domain.SurroundingsForm.BodyForm;
import nl.driehoek.plans.plan.domain.SurroundingsForm.CitationForm;
import nl.driehoek.plans.plan.domain.SurroundingsForm.OrganisationForm;
import nl.driehoek.plans.plan.domain.SurroundingsForm.PriorityChangeForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SurroundingsRulesTest {

    @Test
    void theConsultationOfMiddenGroningenEscalatesFromOperationalToTheTriangle() {
        List<BodyForm> bodies = List.of(
                body("ovo", "OVO", ConsultationBody.Level.OPERATIONAL, "tvo"),
                body("tvo", "TVO", ConsultationBody.Level.TACTICAL, "driehoek", "po"),
                body("driehoek", "Driehoeksoverleg", ConsultationBody.Level.STRATEGIC),
                body("po", "Politieoverleg", null));

        assertThat(faultsOfBodies(bodies)).isEmpty();
    }

    @Test
    void whatIsEscalatedDoesNotComeBack() {
        List<BodyForm> bodies =
                List.of(body("ovo", "OVO", null, "tvo"), body("tvo", "TVO", null, "ovo"), body("po", "PO", null, "po"));

        assertThat(faultsOfBodies(bodies))
                .containsExactly(
                        "/consultationBodies/0/escalatesTo/0 escalation-cycle",
                        "/consultationBodies/1/escalatesTo/0 escalation-cycle",
                        "/consultationBodies/2/escalatesTo/0 escalation-cycle");
    }

    @Test
    void aBodyIsNamedOnceAndEscalatesToOneThatIsThere() {
        List<BodyForm> bodies = List.of(
                body("ovo", "OVO", null, "raad"), body("ovo", null, null), body("po", "PO", null, "ovo", "ovo"));

        assertThat(faultsOfBodies(bodies))
                .containsExactlyInAnyOrder(
                        "/consultationBodies/0/escalatesTo/0 unknown-consultation-body",
                        "/consultationBodies/1/key consultation-body-key-twice",
                        "/consultationBodies/1/name required",
                        "/consultationBodies/2/escalatesTo/1 twice");
    }

    @Test
    void aCitationSaysWhatItIsAndDoesNotEndBeforeItBegins() {
        SurroundingsForm form = with(
                List.of(
                        new CitationForm("kaderconvenant", Citation.Kind.COVENANT, "Kaderconvenant", "2008", "2012-07"),
                        new CitationForm("wvggz", null, " ", "2020-01-01", "2019"),
                        new CitationForm("wvggz", Citation.Kind.LAW, "Wvggz", "2019-13", null)),
                null,
                null);

        assertThat(faultsOf(form))
                .containsExactlyInAnyOrder(
                        "/citations/1/kind required",
                        "/citations/1/title required",
                        "/citations/1/validTo period-reversed",
                        "/citations/2/key citation-key-twice",
                        "/citations/2/validFrom wrong-form");
    }

    @Test
    void anOrganisationIsInvolvedInOneWay() {
        SurroundingsForm form = with(
                null,
                Arrays.asList(
                        new OrganisationForm("Politie", InvolvedOrganisation.Role.PARTNER),
                        new OrganisationForm("Politie", InvolvedOrganisation.Role.NAMED),
                        new OrganisationForm("RIEC Noord", null),
                        null),
                null);

        assertThat(faultsOf(form))
                .containsExactlyInAnyOrder(
                        "/organisations/1/name twice", "/organisations/2/role required", "/organisations/3 required");
    }

    @Test
    void anAddedPriorityIsInThePlanAndADroppedOneIsNot() {
        SurroundingsForm form = with(
                null,
                null,
                List.of(
                        change(PriorityChange.Change.ADDED, "cybercrime", "Meer gevallen"),
                        change(PriorityChange.Change.ADDED, "windpark", "Start bouw"),
                        change(PriorityChange.Change.DROPPED, "cybercrime", "Daling"),
                        change(PriorityChange.Change.DROPPED, "woninginbraken", null),
                        change(PriorityChange.Change.DROPPED, null, "Daling")));

        assertThat(faultsOf(form))
                .containsExactlyInAnyOrder(
                        "/priorityChanges/1/theme unknown-theme",
                        "/priorityChanges/2/theme dropped-theme-present",
                        "/priorityChanges/3/reason required");
    }

    private static BodyForm body(
            String key, @Nullable String name, ConsultationBody.@Nullable Level level, String... escalatesTo) {
        return new BodyForm(key, name, level, List.of(escalatesTo));
    }

    private static PriorityChangeForm change(
            PriorityChange.Change change, @Nullable String theme, @Nullable String reason) {
        return new PriorityChangeForm(change, "Een thema", theme, reason, "Jaarplan 2018");
    }

    private static SurroundingsForm with(
            @Nullable List<@Nullable CitationForm> citations,
            @Nullable List<@Nullable OrganisationForm> organisations,
            @Nullable List<@Nullable PriorityChangeForm> changes) {
        return new SurroundingsForm(null, null, citations, null, organisations, changes);
    }

    private static List<String> faultsOfBodies(List<BodyForm> bodies) {
        return faultsOf(new SurroundingsForm(null, null, null, new java.util.ArrayList<>(bodies), null, null));
    }

    private static List<String> faultsOf(SurroundingsForm form) {
        return Given.faultsOf(new ContentForm(null, List.of(Given.theme("cybercrime")), null, null, null, null, form));
    }
}
