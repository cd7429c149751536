package nl.driehoek.partners.norm.domain;

import static nl.driehoek.partners.norm.domain.Forms.a;
import static nl.driehoek.partners.norm.domain.Forms.atLeast;
import static nl.driehoek.partners.norm.domain.Forms.cases;
import static nl.driehoek.partners.norm.domain.Forms.quantity;
import static nl.driehoek.partners.norm.domain.Forms.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.Test;

/** Shares, held against what the plans promise: compared by their cases, never by a rounded percentage. */
class NormAssessorSharesTest {
    private static final Term TERM = new Term(LocalDate.parse("2011-01-01"), LocalDate.parse("2014-12-31"));
    private static final Term YEAR_2012 = new Term(LocalDate.parse("2012-01-01"), LocalDate.parse("2012-12-31"));
    private static final ReportingRhythm QUARTERLY = new ReportingRhythm(Period.Kind.QUARTER, 30);

    private static final Norm FILES_IN_TIME = atLeast(NormType.SHARE, "80")
            .every("P1Y")
            .within("P30D", "eerste verhoor")
            .norm();
    private static final Norm DISMISSALS = a(NormType.SHARE)
            .compared(NormComparator.AT_MOST, "10")
            .every("P1Y")
            .norm();

    private static NormAssessment assess(Norm norm, String today, Reported... reports) {
        return NormAssessor.assess(norm, TERM, QUARTERLY, List.of(reports), null, LocalDate.parse(today));
    }

    private static String outcome(Norm norm, String today, Reported... reports) {
        return shown(assess(norm, today, reports));
    }

    private static String shown(NormAssessment assessment) {
        return assessment.verdict() + " " + assessment.finality() + " " + assessment.reasons();
    }

    @Test
    void casesOfAllReportsAreAddedAndComparedExactly() {
        NormAssessment found =
                assess(FILES_IN_TIME, "2012-08-01", report("2012-Q1", cases(50, 60)), report("2012-Q2", cases(51, 60)));

        assertThat(shown(found)).isEqualTo("MET INTERIM []");
        assertThat(found.numerator()).isEqualByComparingTo("101");
        assertThat(found.reported()).isEqualByComparingTo("84.166667");
        assertThat(found.why()).isEqualTo("84,2% (101 van 120) is ten minste 80%: gehaald in 2012 tot nu toe.");
        assertThat(found.whyEn()).isEqualTo("84.2% (101 of 120) is at least 80%: met in 2012 so far.");
    }

    @Test
    void aShareJustBelowTheNormIsNotRoundedUp() {
        NormAssessment found = assess(FILES_IN_TIME, "2012-04-15", report("2012-Q1", cases(7999, 10_000)));

        assertThat(shown(found)).isEqualTo("BEHIND INTERIM []");
        assertThat(found.why()).isEqualTo("79,99% (7.999 van 10.000) is minder dan 80%: nog niet gehaald in 2012.");
    }

    @Test
    void aCeilingOnAShareIsForGoodWhenTheYearIsOverAndAllIsIn() {
        Reported[] firstThree = {
            report("2012-Q1", cases(10, 100)), report("2012-Q2", cases(9, 100)), report("2012-Q3", cases(11, 100))
        };

        assertThat(outcome(DISMISSALS, "2012-10-15", firstThree)).isEqualTo("MET INTERIM []");
        assertThat(NormAssessor.assess(
                        DISMISSALS, YEAR_2012, QUARTERLY, List.of(firstThree), null, LocalDate.parse("2013-03-01")))
                .satisfies(found -> assertThat(shown(found)).isEqualTo("CANNOT_SAY INTERIM [REPORT_MISSING]"));
        assertThat(outcome(
                        DISMISSALS,
                        "2013-02-01",
                        firstThree[0],
                        firstThree[1],
                        firstThree[2],
                        report("2012-Q4", cases(11, 100))))
                .isEqualTo("NOT_MET FINAL [PREVIOUS_WINDOW]");
    }

    @Test
    void withoutASingleCaseThereIsNoShare() {
        assertThat(outcome(DISMISSALS, "2012-04-15", report("2012-Q1", cases(0, 0))))
                .isEqualTo("CANNOT_SAY INTERIM [NO_CASES]");
    }

    @Test
    void percentagesSayTogetherOnlyWhatEachOfThemSays() {
        assertThat(outcome(
                        DISMISSALS, "2012-08-01", report("2012-Q1", quantity("9")), report("2012-Q2", quantity("10"))))
                .isEqualTo("MET INTERIM []");
        assertThat(outcome(
                        DISMISSALS, "2012-08-01", report("2012-Q1", quantity("11")), report("2012-Q2", quantity("12"))))
                .isEqualTo("BEHIND INTERIM []");
        assertThat(outcome(
                        DISMISSALS, "2012-08-01", report("2012-Q1", quantity("9")), report("2012-Q2", quantity("12"))))
                .isEqualTo("CANNOT_SAY INTERIM [PERCENTAGES_CANNOT_BE_ADDED]");
        assertThat(assess(DISMISSALS, "2012-04-15", report("2012-Q1", quantity("9.5")))
                        .reported())
                .isEqualByComparingTo("9.5");
    }

    @Test
    void ofExactlyAShareOneAboveAndOneBelowSayNothing() {
        Norm half = a(NormType.SHARE).compared(NormComparator.EXACTLY, "50").norm();

        assertThat(outcome(half, "2012-08-01", report("2012-Q1", quantity("40")), report("2012-Q2", quantity("60"))))
                .isEqualTo("CANNOT_SAY INTERIM [PERCENTAGES_CANNOT_BE_ADDED]");
    }

    @Test
    void ofAllCasesOneThatWasNotIsForGood() {
        Norm all = atLeast(NormType.SHARE, "100").every("P1Y").inferred().norm();

        assertThat(outcome(all, "2012-04-15", report("2012-Q1", cases(99, 100))))
                .isEqualTo("NOT_MET FINAL [COMPARATOR_INFERRED]");
    }

    @Test
    void ofTheTimelyOnesThreeQuarters() {
        Norm timely = atLeast(NormType.SHARE, "75")
                .every("P1Y")
                .within("P2M", "ontvangst")
                .subPopulation("die binnen 30 dagen ontvangen zijn")
                .inferred()
                .norm();

        assertThat(outcome(timely, "2012-04-15", report("2012-Q1", cases(60, 80))))
                .isEqualTo("MET INTERIM [COMPARATOR_INFERRED]");
        assertThat(assess(timely, "2012-04-15", report("2012-Q1", cases(59, 80)))
                        .why())
                .isEqualTo("73,8% (59 van 80) is minder dan 75%: nog niet gehaald in 2012.");
    }

    @Test
    void percentagesInTheSameSenseAreWordedWithoutASum() {
        assertThat(assess(DISMISSALS, "2012-08-01", report("2012-Q1", quantity("9")), report("2012-Q2", quantity("10")))
                        .why())
                .isEqualTo("Alle gemelde percentages liggen aan de goede kant van 10%: gehaald in 2012 tot nu toe.");
    }
}
