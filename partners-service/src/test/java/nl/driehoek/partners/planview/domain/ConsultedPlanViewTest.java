package nl.driehoek.partners.planview.domain;

import static nl.driehoek.partners.Groningen.PLAN;
import static nl.driehoek.partners.Groningen.header;
import static nl.driehoek.partners.Groningen.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is known of a plan from the revisions that partners are consulted on. */
class ConsultedPlanViewTest {
    private static final PlanView UNKNOWN = PlanView.unknown(PLAN);

    private static List<String> keys(List<KnownTheme> themes) {
        return themes.stream().map(KnownTheme::key).toList();
    }

    @Test
    void aPlanIsKnownByAConsultationAlone() {
        PlanView view = UNKNOWN.consulting(revision(1, "drugs", "opgroeien"), 1);

        assertThat(view.isKnown()).isTrue();
        assertThat(view.adoptedRevision()).isNull();
        assertThat(view.consulted()).contains(header(1));
        assertThat(view.title()).isEqualTo("Jaarplan Veiligheid 2012");
        assertThat(view.period()).isEqualTo(new PlanPeriod(2012, 2012));
        assertThat(keys(view.present())).containsExactly("drugs", "opgroeien");
        assertThat(view.present()).extracting(KnownTheme::standing).containsOnly(Standing.CONSULTED);
    }

    @Test
    void adoptedThemesComeFirstAndOnlyTheRestIsConsultedOn() {
        PlanView view = PlanView.of(revision(1, "drugs", "opgroeien"))
                .consulting(revision(2, "prostitutie", "drugs", "mensenhandel"), 2);

        assertThat(view.adoptedRevision()).isEqualTo(1);
        assertThat(view.consulted()).contains(header(2));
        assertThat(keys(view.present())).containsExactly("drugs", "opgroeien", "prostitutie", "mensenhandel");
        assertThat(view.present())
                .extracting(KnownTheme::standing)
                .containsExactly(Standing.ADOPTED, Standing.ADOPTED, Standing.CONSULTED, Standing.CONSULTED);
        assertThat(view.present().get(0).theme().title()).endsWith("versie 1");
        assertThat(view.left()).isEmpty();
    }

    @Test
    void aDroppedThemeThatIsConsultedOnAgainIsPresent() {
        PlanView view = PlanView.of(revision(1, "drugs")).with(revision(2)).consulting(revision(3, "drugs"), 3);

        assertThat(view.has("drugs")).isTrue();
        assertThat(view.left()).isEmpty();
        assertThat(view.consultationEnded(4).droppedIn("drugs")).isEqualTo(2);
    }

    @Test
    void aConsultationThatIsAdoptedCountsNoLongerAndNoThemeVanishesBetween() {
        PlanView consulted = UNKNOWN.consulting(revision(1, "drugs"), 1);

        PlanView adopted = consulted.with(revision(1, "drugs"));

        assertThat(adopted.consulted()).isEmpty();
        assertThat(adopted.has("drugs")).isTrue();
        assertThat(adopted.present()).extracting(KnownTheme::standing).containsOnly(Standing.ADOPTED);
    }

    @Test
    void aConsultationThatComesAfterALaterAdoptionDoesNotCount() {
        PlanView view = PlanView.of(revision(3, "opgroeien")).consulting(revision(2, "drugs"), 2);

        assertThat(view.consulted()).isEmpty();
        assertThat(view.has("drugs")).isFalse();
        assertThat(keys(view.left())).containsExactly("drugs");
    }

    @Test
    void aThemeThatWasOnlyEverConsultedOnLeftWithTheAdoptedRevisionThatThePlanFellBackTo() {
        PlanView view = PlanView.of(revision(1, "opgroeien"))
                .consulting(revision(2, "drugs"), 2)
                .consultationEnded(3);

        assertThat(keys(view.left())).containsExactly("drugs");
        assertThat(view.droppedIn("drugs")).isEqualTo(1);
        assertThat(view.with(revision(3, "opgroeien")).droppedIn("drugs"))
                .as("does not change with every later revision")
                .isEqualTo(1);
    }

    @Test
    void whenNoneWasAdoptedItLeftWithTheConsultationItself() {
        PlanView view = UNKNOWN.consulting(revision(2, "drugs"), 1).consultationEnded(2);

        assertThat(view.isKnown()).isTrue();
        assertThat(view.consulted()).isEmpty();
        assertThat(view.present()).isEmpty();
        assertThat(view.droppedIn("drugs")).isEqualTo(2);
    }

    @Test
    void aConsultationToldAnewBringsItsNewHeader() {
        PlanHeader renamed = new PlanHeader(1, "BD.12", "Plan", Set.of("GM0014", "PV20"), new PlanPeriod(2012, 2013));
        PlanRevision again = new PlanRevision(PLAN, renamed, List.of());

        PlanView view = UNKNOWN.consulting(revision(1), 1).consulting(again, 2);

        assertThat(view.consulted()).contains(renamed);
        assertThat(view.jurisdictions()).containsExactlyInAnyOrder("GM0014", "PV20");
        assertThat(UNKNOWN.consulting(again, 2).consulting(revision(1), 1)).isEqualTo(view);
    }

    @Test
    void anEndThatComesBeforeItsBeginningEndsItAllTheSame() {
        PlanView view = UNKNOWN.consultationEnded(2);

        assertThat(view.isKnown()).isFalse();
        assertThat(view.consulting(revision(1, "drugs"), 1).has("drugs")).isFalse();
        assertThat(view.consulting(revision(2, "drugs"), 3).has("drugs")).isTrue();
    }

    @Test
    void whoMayNotSeeConsultationsSeesNothingOfThem() {
        PlanView consulted = UNKNOWN.consulting(revision(2, "drugs"), 2);

        assertThat(consulted.withoutConsultations().isKnown()).isFalse();
        assertThat(consulted.with(revision(1, "opgroeien")).withoutConsultations())
                .isEqualTo(PlanView.of(revision(1, "opgroeien")));
    }

    @Test
    void aConsultationOnAnotherPlanIsRefused() {
        PlanRevision other = new PlanRevision(UUID.randomUUID(), header(2), List.of());

        assertThatThrownBy(() -> UNKNOWN.consulting(other, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPeriodCoversItsYearsWhole() {
        PlanPeriod period = new PlanPeriod(2012, 2014);

        assertThat(period.firstDay()).hasToString("2012-01-01");
        assertThat(period.lastDay()).hasToString("2014-12-31");
        assertThatThrownBy(() -> new PlanPeriod(2014, 2012)).isInstanceOf(IllegalArgumentException.class);
    }
}
