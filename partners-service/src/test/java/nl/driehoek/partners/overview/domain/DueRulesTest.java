package nl.driehoek.partners.overview.domain;

import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.POLICE;
import static nl.driehoek.partners.Groningen.deed;
import static nl.driehoek.partners.overview.domain.Seen.on;
import static nl.driehoek.partners.overview.domain.Seen.that;
import static nl.driehoek.partners.overview.domain.Seen.view;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.commitment.domain.Citation;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.norm.domain.DateNorm;
import nl.driehoek.partners.norm.domain.Deadline;
import nl.driehoek.partners.norm.domain.NormTerms;
import org.junit.jupiter.api.Test;

class DueRulesTest {
    private static final DateNorm READY =
            new DateNorm(new NormTerms("n1", null, null, "draaiboek gereed"), Deadline.parse("2012-06-01"));

    /** What is due within 30 days. */
    private static List<String> due(Viewed viewed, String today) {
        return items(viewed, today).stream()
                .map(item -> item.kind() + " " + item.on() + (item.overdue() ? " overdue" : ""))
                .toList();
    }

    private static List<DueItem> items(Viewed viewed, String today) {
        Surroundings around = on(today);
        return DueRules.items(viewed, around, around.today().plusDays(30));
    }

    private static String text(Viewed viewed, String today) {
        assertThat(items(viewed, today)).hasSize(1);
        return items(viewed, today).get(0).text();
    }

    @Test
    void anAnswerIsWaitedForFromWhoSaidNothing() {
        Commitment answeredByOne = that().proposed().agree(POLICE, deed(POLICE));

        assertThat(due(view(answeredByOne), "2012-03-05")).containsExactly("AGREEMENT 2012-03-01 overdue");
        assertThat(items(view(answeredByOne), "2012-03-05").get(0).partners()).containsExactly(MUNICIPALITY);
        assertThat(text(view(answeredByOne), "2012-03-05"))
                .isEqualTo("Op dit voorstel van 1 maart 2012 is nog geen antwoord van Gemeente Groningen.");
    }

    @Test
    void anAnswerIsNotOverdueBeforeThePromiseHolds() {
        assertThat(due(view(that().proposed()), "2011-12-01")).containsExactly("AGREEMENT 2012-03-01");
    }

    @Test
    void whoDeclinedHasAnswered() {
        Commitment answeredByAll =
                that().proposed().agree(POLICE, deed(POLICE)).decline(MUNICIPALITY, deed(MUNICIPALITY));

        assertThat(due(view(answeredByAll), "2012-03-05")).isEmpty();
    }

    @Test
    void reportsAreDueFromThirtyDaysBeforeTheirLastDayUntilTheyCome() {
        Commitment quarterly = that().isReportedEvery(Period.Kind.QUARTER, 30).agreed();

        assertThat(due(view(quarterly), "2012-03-30")).isEmpty();
        assertThat(due(view(quarterly), "2012-03-31")).containsExactly("REPORT 2012-04-30");
        assertThat(due(view(quarterly), "2012-07-01"))
                .containsExactly("REPORT 2012-04-30 overdue", "REPORT 2012-07-30");
        assertThat(due(view(quarterly, "2012-Q1"), "2012-07-01")).containsExactly("REPORT 2012-07-30");
        assertThat(text(view(quarterly), "2012-04-30"))
                .isEqualTo("Over 2012-Q1 moet uiterlijk 30 april 2012 gerapporteerd zijn.");
        assertThat(text(view(quarterly), "2012-05-01"))
                .isEqualTo("Over 2012-Q1 had uiterlijk 30 april 2012 gerapporteerd moeten zijn.");
    }

    @Test
    void aDeadlineIsDueUntilSomebodyReportsThatItIsDone() {
        Commitment dated = that().isDueBy("2012-06-01").agreed();

        assertThat(due(view(dated), "2012-05-01")).isEmpty();
        assertThat(due(view(dated), "2012-05-02")).containsExactly("DEADLINE 2012-06-01");
        assertThat(due(view(dated), "2012-06-02")).containsExactly("DEADLINE 2012-06-01 overdue");
        assertThat(due(view(dated, new Reports(Set.of(), Set.of("n1"))), "2012-06-02"))
                .isEmpty();
    }

    @Test
    void theDayOfANormIsADeadlineToo() {
        Commitment dated = that().promises(READY).agreed();

        assertThat(due(view(dated), "2012-06-01")).containsExactly("DEADLINE 2012-06-01");
        assertThat(text(view(dated), "2012-06-01"))
                .isEqualTo("‘draaiboek gereed’ moet uiterlijk 1 juni 2012 gedaan zijn.");
        assertThat(due(view(dated, new Reports(Set.of(), Set.of("n1"))), "2012-06-01"))
                .isEmpty();
    }

    @Test
    void aDayThatTheCommitmentAndItsNormBothNameIsDueOnce() {
        Commitment dated = that().isDueBy("2012-06-01").promises(READY).agreed();

        assertThat(due(view(dated), "2012-06-01")).containsExactly("DEADLINE 2012-06-01");
    }

    @Test
    void aNormThatWaitsForAnEventIsDueOnceThatHappened() {
        Commitment waiting = that().promises(
                        new DateNorm(new NormTerms("n1", null, "opening", null), Deadline.parse("2012-06-01")))
                .agreed();

        assertThat(due(view(waiting), "2012-06-01")).isEmpty();
        assertThat(due(view(waiting.switchOn("n1", LocalDate.of(2012, 5, 1), deed(POLICE))), "2012-06-01"))
                .containsExactly("DEADLINE 2012-06-01");
    }

    @Test
    void ofWhatIsPostponedOnlyTakingItUpIsDue() {
        Viewed postponed = view(
                that().isDueBy("2012-06-01").promises(READY).agreed().postpone(LocalDate.of(2012, 7, 1), deed(POLICE)));

        assertThat(due(postponed, "2012-05-31")).isEmpty();
        assertThat(due(postponed, "2012-06-01")).containsExactly("RESUMPTION 2012-07-01");
        assertThat(due(postponed, "2012-07-02")).containsExactly("RESUMPTION 2012-07-01 overdue");
        assertThat(text(postponed, "2012-06-01")).isEqualTo("Dit is uitgesteld en wordt op 1 juli 2012 weer opgepakt.");
        assertThat(text(postponed, "2012-07-02"))
                .isEqualTo("Dit is uitgesteld en had op 1 juli 2012 weer opgepakt moeten worden.");
    }

    @Test
    void theEndOfACitedTextIsDue() {
        Viewed cites = view(that().restsOn(
                        new Citation("Wet Bibob", null, null, null),
                        new Citation("Convenant Veilig Uitgaan", null, null, LocalDate.of(2012, 6, 30)))
                .agreed());

        assertThat(due(cites, "2012-05-30")).isEmpty();
        assertThat(due(cites, "2012-05-31")).containsExactly("CITATION_END 2012-06-30");
        assertThat(text(cites, "2012-05-31")).isEqualTo("‘Convenant Veilig Uitgaan’ geldt tot en met 30 juni 2012.");
    }

    @Test
    void ofWhatHasEndedNothingIsDue() {
        Commitment ended = that().isDueBy("2012-06-01")
                .isReportedEvery(Period.Kind.QUARTER, 30)
                .restsOn(new Citation("Convenant", null, null, LocalDate.of(2012, 6, 30)))
                .agreed()
                .withdraw(deed(POLICE));

        assertThat(due(view(ended), "2012-07-01")).isEmpty();
    }
}
