package nl.driehoek.partners.overview.domain;

import static nl.driehoek.partners.Groningen.GROWING_UP;
import static nl.driehoek.partners.Groningen.POLICE;
import static nl.driehoek.partners.Groningen.deed;
import static nl.driehoek.partners.Groningen.revision;
import static nl.driehoek.partners.overview.domain.Seen.PLAN;
import static nl.driehoek.partners.overview.domain.Seen.judged;
import static nl.driehoek.partners.overview.domain.Seen.on;
import static nl.driehoek.partners.overview.domain.Seen.that;
import static nl.driehoek.partners.overview.domain.Seen.view;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.commitment.domain.Citation;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.norm.domain.NormVerdict;
import nl.driehoek.partners.partner.domain.Validity;
import org.junit.jupiter.api.Test;

class AttentionRulesTest {
    private static List<String> reasons(Viewed viewed, Surroundings around) {
        return AttentionRules.items(viewed, around).stream()
                .map(item -> item.reason() + " " + item.since())
                .toList();
    }

    private static String text(Viewed viewed, Surroundings around) {
        List<AttentionItem> items = AttentionRules.items(viewed, around);
        assertThat(items).hasSize(1);
        return items.get(0).text();
    }

    @Test
    void aCommitmentThatGoesWellNeedsNone() {
        assertThat(reasons(view(that().agreed()), on("2012-06-01"))).isEmpty();
    }

    @Test
    void aDroppedThemeNeedsAttentionSinceARevision() {
        Commitment dropped = that().agreed().follow(PLAN.with(revision(2, GROWING_UP)));

        assertThat(reasons(view(dropped), on("2012-06-01"))).containsExactly("THEME_DROPPED null");
        assertThat(text(view(dropped), on("2012-06-01")))
                .isEqualTo("Sinds versie 2 heeft het plan het thema rampenbestrijding niet meer.");
    }

    @Test
    void aDeclineNeedsAttentionFromTheDayOnWhichItWasGiven() {
        Deed lateInTheEvening = new Deed("someone", POLICE, Instant.parse("2012-03-01T23:30:00Z"), "Geen capaciteit");
        Viewed declined = view(that().proposed().decline(POLICE, lateInTheEvening));

        assertThat(reasons(declined, on("2012-06-01"))).containsExactly("DECLINED 2012-03-02");
        assertThat(text(declined, on("2012-06-01")))
                .isEqualTo("Politie Groningen heeft deze toezegging afgewezen: ‘Geen capaciteit’.");
    }

    @Test
    void aReportIsOverdueFromTheDayAfterItsLastDay() {
        Viewed quarterly = view(that().isReportedEvery(Period.Kind.QUARTER, 30).agreed());

        assertThat(reasons(quarterly, on("2012-04-30"))).isEmpty();
        assertThat(reasons(quarterly, on("2012-05-01"))).containsExactly("REPORT_OVERDUE 2012-05-01");
        assertThat(text(quarterly, on("2012-05-01")))
                .isEqualTo("Over 2012-Q1 is niet gerapporteerd; dat moest uiterlijk 30 april 2012.");
    }

    @Test
    void severalOverdueReportsAreOneReason() {
        Commitment quarterly = that().isReportedEvery(Period.Kind.QUARTER, 30).agreed();

        assertThat(text(view(quarterly, "2012-Q1"), on("2012-12-01")))
                .isEqualTo("Over 2 perioden is niet gerapporteerd; de eerste is 2012-Q2, waarover dat moest uiterlijk"
                        + " 30 juli 2012.");
    }

    @Test
    void nobodyWaitsForReportsOnWhatNobodyAgreedToOrIsPaused() {
        Seen quarterly = that().isReportedEvery(Period.Kind.QUARTER, 30);

        assertThat(reasons(view(quarterly.proposed()), on("2012-12-01"))).isEmpty();
        assertThat(reasons(view(quarterly.agreed().deprioritise(deed(POLICE))), on("2012-12-01")))
                .isEmpty();
    }

    @Test
    void aDeadlineHasPassedOnTheDayAfter() {
        Viewed dated = view(that().isDueBy("2012-06").agreed());

        assertThat(reasons(dated, on("2012-06-30"))).isEmpty();
        assertThat(reasons(dated, on("2012-07-01"))).containsExactly("DEADLINE_PASSED 2012-07-01");
        assertThat(text(dated, on("2012-07-01")))
                .isEqualTo("Dit moest uiterlijk 30 juni 2012 gedaan zijn, en er is niet gemeld dat het gedaan is.");
    }

    @Test
    void aDeadlineOfWhatWasDoneDoesNotPass() {
        Viewed done = view(that().isDueBy("2012-06").agreed(), new Reports(Set.of(Period.parse("2012")), Set.of("n1")));

        assertThat(reasons(done, on("2012-07-01"))).isEmpty();
    }

    @Test
    void normsThatAreBehindOrNotMetSayWhy() {
        assertThat(reasons(view(judged(that().agreed(), NormVerdict.BEHIND)), on("2012-07-01")))
                .containsExactly("NORM_BEHIND 2012-01-01");
        assertThat(reasons(view(judged(that().agreed(), NormVerdict.NOT_MET)), on("2012-07-01")))
                .containsExactly("NORM_NOT_MET 2012-01-01");
        assertThat(text(view(judged(that().agreed(), NormVerdict.NOT_MET)), on("2012-07-01")))
                .isEqualTo("70% is minder dan 80%.");
        assertThat(reasons(view(judged(that().agreed(), NormVerdict.MET, NormVerdict.CANNOT_SAY)), on("2012-07-01")))
                .isEmpty();
    }

    @Test
    void aCitedTextStillHoldsOnItsLastDay() {
        Viewed cites = view(that().restsOn(
                        new Citation("Convenant Veilig Uitgaan", null, null, LocalDate.of(2012, 6, 30)),
                        new Citation("Wet Bibob", null, null, null))
                .agreed());

        assertThat(reasons(cites, on("2012-06-30"))).isEmpty();
        assertThat(reasons(cites, on("2012-07-01"))).containsExactly("CITATION_ENDED 2012-07-01");
        assertThat(text(cites, on("2012-07-01")))
                .isEqualTo("‘Convenant Veilig Uitgaan’, waar deze toezegging op berust, geldt sinds 1 juli 2012"
                        + " niet meer.");
    }

    @Test
    void aPartnerThatEndedLeavesItsPromiseBehind() {
        Surroundings around = on("2013-01-01", Map.of(), new Validity(null, LocalDate.of(2012, 12, 31)));

        assertThat(reasons(view(that().agreed()), around)).containsExactly("PARTNER_ENDED 2013-01-01");
        assertThat(text(view(that().agreed()), around))
                .isEqualTo("Politie Groningen bestaat sinds 1 januari 2013 niet meer, en is nog verantwoordelijk.");
    }

    @Test
    void whatDependsOnAFailedCommitmentNeedsAttention() {
        UUID other = UUID.randomUUID();
        FailedDependency withdrawn = new FailedDependency(
                other, "C000-101", CommitmentStatus.WITHDRAWN, Instant.parse("2012-05-01T10:00:00Z"));
        Surroundings around = on("2012-06-01", Map.of(other, withdrawn), Validity.ALWAYS);

        assertThat(reasons(view(that().dependsOn(other).agreed()), around))
                .containsExactly("DEPENDENCY_FAILED 2012-05-01");
        assertThat(text(view(that().dependsOn(other).agreed()), around))
                .isEqualTo("Deze toezegging hangt af van C000-101, en die is ingetrokken.");
        assertThat(reasons(view(that().dependsOn(UUID.randomUUID()).agreed()), around))
                .isEmpty();
    }

    @Test
    void whatWasPostponedIsToBeResumedOnItsDay() {
        Viewed postponed = view(that().isDueBy("2012-06-01").agreed().postpone(LocalDate.of(2012, 9, 1), deed(POLICE)));

        assertThat(reasons(postponed, on("2012-08-31"))).isEmpty();
        assertThat(reasons(postponed, on("2012-09-01"))).containsExactly("TO_BE_RESUMED 2012-09-01");
        assertThat(text(postponed, on("2012-09-01")))
                .isEqualTo("Dit is uitgesteld tot 1 september 2012 en nog niet weer opgepakt.");
    }

    @Test
    void nobodyHasToLookAtWhatHasEnded() {
        Commitment ended = judged(
                that().isDueBy("2012-06-01")
                        .isReportedEvery(Period.Kind.QUARTER, 0)
                        .restsOn(new Citation("Convenant", null, null, LocalDate.of(2011, 12, 31)))
                        .agreed()
                        .withdraw(deed(POLICE)),
                NormVerdict.NOT_MET);

        assertThat(reasons(view(ended), on("2013-01-01"))).isEmpty();
    }

    @Test
    void theWorstStandsFirstAndOfOneReasonTheOldest() {
        Viewed viewed = view(that().agreed());
        List<AttentionItem> items = Stream.of(
                        new AttentionItem(Concern.NORM_BEHIND, viewed, "n1", LocalDate.of(2011, 1, 1), ""),
                        new AttentionItem(Concern.DEADLINE_PASSED, viewed, "", LocalDate.of(2012, 2, 1), ""),
                        new AttentionItem(Concern.THEME_DROPPED, viewed, "", null, ""),
                        new AttentionItem(Concern.DEADLINE_PASSED, viewed, "", LocalDate.of(2012, 1, 1), ""))
                .sorted(java.util.Comparator.comparing(AttentionItem::sortKey))
                .toList();

        assertThat(items)
                .extracting(AttentionItem::reason)
                .containsExactly(
                        Concern.DEADLINE_PASSED, Concern.DEADLINE_PASSED, Concern.NORM_BEHIND, Concern.THEME_DROPPED);
        assertThat(items.get(0).since()).isEqualTo("2012-01-01");
    }
}
