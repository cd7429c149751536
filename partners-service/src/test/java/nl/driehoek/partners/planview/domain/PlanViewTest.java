package nl.driehoek.partners.planview.domain;

import static nl.driehoek.partners.Groningen.header;
import static nl.driehoek.partners.Groningen.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanViewTest {
    private static List<String> keys(List<KnownTheme> themes) {
        return themes.stream().map(KnownTheme::key).toList();
    }

    @Test
    void theFirstRevisionIsTheView() {
        PlanView view = PlanView.of(revision(1, "wijken-en-buurten", "drugs"));

        assertThat(view.adoptedRevision()).isEqualTo(1);
        assertThat(keys(view.present())).containsExactly("wijken-en-buurten", "drugs");
        assertThat(view.left()).isEmpty();
    }

    @Test
    void aNewerRevisionTakesThePlaceOfTheOlder() {
        PlanView view = PlanView.of(revision(1, "drugs", "prostitutie")).with(revision(2, "opgroeien", "drugs"));

        assertThat(view.adoptedRevision()).isEqualTo(2);
        assertThat(keys(view.present())).containsExactly("opgroeien", "drugs");
        assertThat(view.present()).extracting(t -> t.theme().title()).allMatch(title -> title.endsWith("versie 2"));
    }

    @Test
    void aThemeThatLeftIsRememberedAsItLastWas() {
        PlanView view = PlanView.of(revision(1, "prostitutie"))
                .with(revision(2, "prostitutie"))
                .with(revision(3));

        assertThat(keys(view.left())).containsExactly("prostitutie");
        assertThat(view.left().get(0).theme().title()).endsWith("versie 2");
        assertThat(view.droppedIn("prostitutie")).isEqualTo(3);
    }

    @Test
    void aThemeThatReturnsIsPresentAgain() {
        PlanView view = PlanView.of(revision(1, "drugs")).with(revision(2)).with(revision(3, "drugs"));

        assertThat(view.has("drugs")).isTrue();
        assertThat(view.left()).isEmpty();
    }

    @Test
    void anOlderRevisionChangesNothingAboutThePresent() {
        PlanView newest = PlanView.of(revision(3, "drugs"));

        PlanView view = newest.with(revision(2, "prostitutie"));

        assertThat(view.adoptedRevision()).isEqualTo(3);
        assertThat(view.present()).isEqualTo(newest.present());
        assertThat(view.has("prostitutie")).isFalse();
    }

    @Test
    void anOlderRevisionSharpensSinceWhenAThemeIsGone() {
        PlanView view = PlanView.of(revision(1, "drugs")).with(revision(3));

        assertThat(view.droppedIn("drugs")).isEqualTo(3);
        assertThat(view.with(revision(2)).droppedIn("drugs")).isEqualTo(2);
        assertThat(view.with(revision(2, "drugs")).droppedIn("drugs")).isEqualTo(3);
    }

    @Test
    void aRevisionThatWasSeenBeforeChangesNothing() {
        PlanView view = PlanView.of(revision(1, "drugs")).with(revision(2));

        assertThat(view.with(revision(1, "drugs"))).isEqualTo(view);
        assertThat(view.with(revision(2))).isEqualTo(view);
    }

    @Test
    void aThemeThatThePlanHasWasNotDropped() {
        PlanView view = PlanView.of(revision(1, "drugs"));

        assertThatThrownBy(() -> view.droppedIn("drugs")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRevisionOfAnotherPlanIsRefused() {
        PlanView view = PlanView.of(revision(1, "drugs"));
        PlanRevision other = new PlanRevision(UUID.randomUUID(), header(2), List.of());

        assertThatThrownBy(() -> view.with(other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyStandsForOneThemeOfARevision() {
        assertThatThrownBy(() -> revision(1, "drugs", "drugs")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRevisionThatIsToldAfterALaterOneIsInForceAgain() {
        PlanView view = PlanView.unknown(PlanView.of(revision(1)).planId())
                .told(revision(1, "drugs"), 1)
                .told(revision(2, "drugs", "opgroeien"), 2)
                .told(revision(3, "prostitutie"), 3);

        PlanView after = view.told(revision(2, "drugs", "opgroeien"), 4);

        assertThat(after.adoptedRevision()).isEqualTo(2);
        assertThat(after.has("opgroeien")).isTrue();
        assertThat(after.droppedIn("prostitutie")).isEqualTo(2);
        assertThat(after.told(revision(3, "prostitutie"), 3)).isEqualTo(after);
        PlanView another = after.told(revision(3, "jeugd"), 5);
        assertThat(another.present()).extracting(KnownTheme::key).containsExactly("jeugd");
        assertThat(another.droppedIn("drugs")).isEqualTo(3);
    }
}
