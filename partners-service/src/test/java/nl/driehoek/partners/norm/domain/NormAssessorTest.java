package nl.driehoek.partners.norm.domain;

import static nl.driehoek.partners.norm.domain.Forms.a;
import static nl.driehoek.partners.norm.domain.Forms.atLeast;
import static nl.driehoek.partners.norm.domain.Forms.doneOn;
import static nl.driehoek.partners.norm.domain.Forms.notDone;
import static nl.driehoek.partners.norm.domain.Forms.of;
import static nl.driehoek.partners.norm.domain.Forms.part;
import static nl.driehoek.partners.norm.domain.Forms.quantity;
import static nl.driehoek.partners.norm.domain.Forms.report;
import static nl.driehoek.partners.norm.domain.Forms.reportBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.Test;

/** What was reported held against the norms of the plans. */
class NormAssessorTest {
    private static final Term TERM = new Term(LocalDate.parse("2011-01-01"), LocalDate.parse("2014-12-31"));
    private static final ReportingRhythm QUARTERLY = new ReportingRhythm(Period.Kind.QUARTER, 30);

    private static final Norm ACTIONS = atLeast(NormType.COUNT, "4")
            .unit("integrale handhavingsacties")
            .every("P1Y")
            .norm();
    private static final Norm CAPACITY =
            atLeast(NormType.CAPACITY, "8").unit("fte").every("P1Y").norm();

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
    void aCountIsHeldAgainstTheQuartersThatAreOver() {
        NormAssessment behind =
                assess(ACTIONS, "2012-08-01", report("2012-Q1", quantity("1")), report("2012-Q2", quantity("0")));

        assertThat(shown(behind)).isEqualTo("BEHIND INTERIM []");
        assertThat(behind.expectedByNow()).isEqualByComparingTo("2");
        assertThat(behind.why())
                .isEqualTo("1 integrale handhavingsacties, waar er nu 2 verwacht werd van ten minste 4:"
                        + " nog niet gehaald in 2012.");
        assertThat(outcome(ACTIONS, "2012-08-01", report("2012-Q1", quantity("2")), report("2012-Q2", quantity("0"))))
                .isEqualTo("MET INTERIM []");
        assertThat(outcome(ACTIONS, "2012-04-15", report("2012-Q1", quantity("4"))))
                .isEqualTo("MET FINAL []");
    }

    @Test
    void aYearIsNotMissedBeforeItsReportsAreIn() {
        Reported q1 = report("2014-Q1", quantity("1"));

        assertThat(outcome(ACTIONS, "2015-02-01", q1)).isEqualTo("CANNOT_SAY INTERIM [REPORT_MISSING]");
        assertThat(outcome(
                        ACTIONS,
                        "2015-02-01",
                        q1,
                        report("2014-Q2", quantity("1")),
                        report("2014-Q3", quantity("0")),
                        report("2014-Q4", quantity("1"))))
                .isEqualTo("NOT_MET FINAL []");
    }

    @Test
    void onNewYearsDayTheYearBeforeIsJudged() {
        NormAssessment found = assess(ACTIONS, "2013-01-01", report("2012", quantity("5")));

        assertThat(shown(found)).isEqualTo("MET FINAL [PREVIOUS_WINDOW]");
        assertThat(found.from()).isEqualTo("2012-01-01");
        assertThat(assess(ACTIONS, "2013-04-01", report("2012", quantity("5"))).reasons())
                .containsExactly(NormReason.NOT_REPORTED);
    }

    @Test
    void aTermThatBeginsInTheYearAsksItsShare() {
        Term fromJuly = new Term(LocalDate.parse("2012-07-01"), LocalDate.parse("2012-12-31"));
        NormAssessment found = NormAssessor.assess(
                ACTIONS,
                fromJuly,
                QUARTERLY,
                List.of(report("2012-Q3", quantity("2"))),
                null,
                LocalDate.parse("2012-10-01"));

        assertThat(shown(found)).isEqualTo("MET FINAL [PARTIAL_WINDOW]");
    }

    @Test
    void aReportOnAYearReplacesThoseOnItsQuarters() {
        Reported year = report("2014", quantity("3"));
        Reported quarter = report("2014-Q1", quantity("2"));

        NormAssessment found = assess(ACTIONS, "2015-02-01", year, quarter);

        assertThat(found.reported()).isEqualByComparingTo("3");
        assertThat(shown(found)).isEqualTo("NOT_MET FINAL [OVERLAP]");
        assertThat(outcome(ACTIONS, "2015-02-01", year, reportBy("om", "2014-Q1", quantity("2"))))
                .isEqualTo("MET FINAL []");
    }

    @Test
    void onceAWeekIsHeldAgainstTheWholeWeeksThatAreOver() {
        Norm weekly = atLeast(NormType.FREQUENCY, "1").every("P1W").norm();

        NormAssessment found = assess(weekly, "2012-04-15", report("2012-Q1", quantity("13")));
        assertThat(shown(found)).isEqualTo("MET INTERIM []");
        assertThat(found.expectedByNow()).isEqualByComparingTo("13");
        assertThat(outcome(weekly, "2012-04-15", report("2012-Q1", quantity("11"))))
                .isEqualTo("BEHIND INTERIM []");
    }

    @Test
    void onceAMonthReportedPerQuarterIsJudgedPerQuarter() {
        Norm monthly = atLeast(NormType.COUNT, "1")
                .unit("JCO-veelplegers")
                .every("P1M")
                .norm();

        NormAssessment found = assess(monthly, "2012-04-15", report("2012-Q1", quantity("2")));

        assertThat(shown(found)).isEqualTo("NOT_MET FINAL [PREVIOUS_WINDOW]");
        assertThat(found.why())
                .isEqualTo("2 JCO-veelplegers, ten minste 3 beloofd: niet gehaald in het 1e kwartaal van 2012.");
    }

    @Test
    void anAmountIsExactToTheCent() {
        Norm seized = atLeast(NormType.AMOUNT, "250000").every("P1Y").norm();

        NormAssessment found = assess(seized, "2012-04-15", report("2012-Q1", quantity("62499.99")));

        assertThat(shown(found)).isEqualTo("BEHIND INTERIM []");
        assertThat(found.expectedByNow()).isEqualByComparingTo("62500");
        assertThat(found.why())
                .isEqualTo("€ 62.499,99, waar er nu € 62.500 verwacht werd van ten minste € 250.000:"
                        + " nog niet gehaald in 2012.");
        assertThat(outcome(seized, "2012-04-15", report("2012-Q1", quantity("62500"))))
                .isEqualTo("MET INTERIM []");
    }

    @Test
    void ofACapacityTheLowestCounts() {
        assertThat(outcome(CAPACITY, "2012-08-01", report("2012-Q1", quantity("8")), report("2012-Q2", quantity("9"))))
                .isEqualTo("MET INTERIM []");
        NormAssessment dip =
                assess(CAPACITY, "2012-08-01", report("2012-Q1", quantity("7.5")), report("2012-Q2", quantity("9")));
        assertThat(shown(dip)).isEqualTo("NOT_MET FINAL []");
        assertThat(dip.why()).isEqualTo("De laagste stand, 7,5 fte, is minder dan 8: niet gehaald in 2012.");
    }

    @Test
    void ofALevelTheLatestCounts() {
        Norm star = atLeast(NormType.LEVEL, "4").unit("ster (KVO)").every("P1Y").norm();

        assertThat(outcome(star, "2012-08-01", report("2012-Q1", quantity("3")), report("2012-Q2", quantity("4"))))
                .isEqualTo("MET INTERIM []");
        assertThat(outcome(star, "2012-08-01", report("2012-Q1", quantity("4")), report("2012-Q2", quantity("3"))))
                .isEqualTo("BEHIND INTERIM []");
    }

    @Test
    void aLevelByADayNeedNotBeThereBefore() {
        Norm star = atLeast(NormType.LEVEL, "4").unit("ster (KVO)").by("2012").norm();

        assertThat(outcome(star, "2012-08-01", report("2012-Q2", quantity("3"))))
                .isEqualTo("CANNOT_SAY INTERIM [NOT_DUE_YET]");
    }

    @Test
    void commandersFromTheFirstOfJune() {
        Norm commanders =
                atLeast(NormType.LEVEL, "6").unit("commandanten").inferred().norm();
        Term fromJune = new Term(LocalDate.parse("2012-06-01"), LocalDate.parse("2014-12-31"));
        Reported q2 = report("2012-Q2", quantity("6"));

        assertThat(shown(NormAssessor.assess(
                        commanders, fromJune, QUARTERLY, List.of(), null, LocalDate.parse("2012-05-31"))))
                .isEqualTo("CANNOT_SAY INTERIM [NOT_BEGUN, COMPARATOR_INFERRED]");
        assertThat(shown(NormAssessor.assess(
                        commanders, fromJune, QUARTERLY, List.of(q2), null, LocalDate.parse("2012-07-15"))))
                .isEqualTo("MET INTERIM [COMPARATOR_INFERRED]");
    }

    @Test
    void everyDistrictOnItsOwnAndTheWorstWins() {
        Norm adopted = atLeast(NormType.LEVEL, "10")
                .unit("veelplegers")
                .perUnit("district", "Noord", "Zuid")
                .norm();

        NormAssessment found = assess(adopted, "2012-04-15", report("2012-Q1", of("Noord", "14")));
        assertThat(found.verdict()).isEqualTo(NormVerdict.CANNOT_SAY);
        assertThat(found.splits())
                .extracting(SplitAssessment::verdict)
                .containsExactly(NormVerdict.MET, NormVerdict.CANNOT_SAY);
        assertThat(outcome(adopted, "2012-04-15", report("2012-Q1", of("Noord", "19"), of("Zuid", "9"))))
                .startsWith("BEHIND INTERIM");
    }

    @Test
    void unitsThatNobodyNamedAreThoseThatWereReportedOn() {
        Norm adopted = atLeast(NormType.COUNT, "10")
                .unit("veelplegers")
                .every("P1Y")
                .perUnit("district")
                .norm();

        assertThat(outcome(adopted, "2012-04-15", report("2012-Q1", of("Noord", "14"))))
                .isEqualTo("MET INTERIM [UNITS_AS_REPORTED]");
        assertThat(outcome(adopted, "2012-04-15")).contains("NOT_REPORTED");
    }

    @Test
    void everyPartIsHeldAgainstItsOwnFigure() {
        Norm meetings = atLeast(NormType.COUNT, "2")
                .unit("vergaderingen")
                .every("P1Y")
                .parts(part("leidinggevenden", "1"), part("portiers", "1"))
                .norm();

        NormAssessment found =
                assess(meetings, "2015-02-01", report("2014", of("leidinggevenden", "2"), of("portiers", "0")));

        assertThat(shown(found)).isEqualTo("NOT_MET FINAL []");
        assertThat(found.reported()).isEqualByComparingTo("2");
        assertThat(found.why())
                .isEqualTo("Per onderdeel in 2014: niet gehaald: 1 (portiers); gehaald: 1 (leidinggevenden).");
    }

    @Test
    void aDateIsKeptOrMissedForGoodOnlyByWhatWasReported() {
        Norm byJune = a(NormType.DATE).by("2012-06-01").norm();

        assertThat(outcome(byJune, "2012-05-01")).isEqualTo("CANNOT_SAY INTERIM [NOT_DUE_YET]");
        assertThat(outcome(byJune, "2012-07-01", report("2012-Q1", notDone())))
                .isEqualTo("CANNOT_SAY INTERIM [REPORT_MISSING]");
        assertThat(outcome(byJune, "2012-07-01", report("2012-Q2", notDone()))).isEqualTo("NOT_MET FINAL []");
        assertThat(outcome(byJune, "2012-07-01", report("2012-Q2", doneOn("2012-06-01"))))
                .isEqualTo("MET FINAL []");
        NormAssessment late = assess(byJune, "2012-07-01", report("2012-Q2", doneOn("2012-06-02")));
        assertThat(shown(late)).isEqualTo("NOT_MET FINAL []");
        assertThat(late.why()).isEqualTo("Gedaan op 2 juni 2012, na 1 juni 2012: niet gehaald.");
    }

    @Test
    void nothingIsOwedBeforeTheEventThatSwitchesItOn() {
        Norm recovery = atLeast(NormType.COUNT, "4")
                .unit("rapportages")
                .every("P1Y")
                .switchedOnBy("opschaling")
                .norm();
        List<Reported> reports = List.of(report("2012-Q3", quantity("1")));

        assertThat(outcome(recovery, "2012-10-01", reports.get(0))).isEqualTo("CANNOT_SAY INTERIM [NOT_SWITCHED_ON]");
        NormAssessment on = NormAssessor.assess(
                recovery, TERM, QUARTERLY, reports, LocalDate.parse("2012-07-01"), LocalDate.parse("2012-10-01"));
        assertThat(on.from()).isEqualTo("2012-07-01");
        assertThat(shown(on)).isEqualTo("MET INTERIM [PARTIAL_WINDOW]");
    }

    @Test
    void whatHasNoFigureIsNotJudged() {
        Norm open = a(NormType.OPEN)
                .compared(NormComparator.AT_MOST, null)
                .text("niet laten stijgen")
                .norm();

        assertThat(outcome(open, "2012-10-01", report("2012-Q1", quantity("3"))))
                .isEqualTo("CANNOT_SAY INTERIM [NO_FIGURE]");
    }

    @Test
    void noneAllowedIsBrokenByOne() {
        Norm none = a(NormType.COUNT)
                .compared(NormComparator.EXACTLY, "0")
                .unit("vergunningen")
                .every("P1Y")
                .norm();

        assertThat(outcome(none, "2012-04-15", report("2012-Q1", quantity("0"))))
                .isEqualTo("MET INTERIM []");
        assertThat(outcome(none, "2012-04-15", report("2012-Q1", quantity("1"))))
                .isEqualTo("NOT_MET FINAL []");
    }

    /** 8 documents, 5 cases and 250 files: three norms of one commitment in one report. */
    @Test
    void eachNormOfACommitmentIsJudgedByItsOwnValues() {
        List<Norm> norms = NormForm.norms(List.of(
                atLeast(NormType.COUNT, "8")
                        .unit("pre-weegdocumenten")
                        .every("P1Y")
                        .form(),
                atLeast(NormType.COUNT, "5")
                        .unit("betekenisvolle zaken")
                        .every("P1Y")
                        .form(),
                atLeast(NormType.COUNT, "250").unit("dossiers").every("P1Y").form()));
        Reported year = report("2014", value("n1", "8"), value("n2", "4"), value("n3", "1251"));

        assertThat(norms)
                .extracting(norm -> assess(norm, "2015-01-15", year).verdict())
                .containsExactly(NormVerdict.MET, NormVerdict.NOT_MET, NormVerdict.MET);
        assertThat(assess(norms.get(2), "2015-01-15", year).why())
                .isEqualTo("1.251 dossiers, ten minste 250 beloofd: gehaald in 2014.");
    }

    @Test
    void withoutARhythmMonthsCountAndTheEndOfTheWindowMustBeReportedOn() {
        Reported march = report("2014-03", quantity("1"));
        Reported december = report("2014-12", quantity("1"));

        assertThat(shown(NormAssessor.assess(ACTIONS, TERM, null, List.of(march), null, LocalDate.parse("2014-07-01"))))
                .isEqualTo("BEHIND INTERIM []");
        assertThat(shown(NormAssessor.assess(ACTIONS, TERM, null, List.of(march), null, LocalDate.parse("2015-01-01"))))
                .isEqualTo("CANNOT_SAY INTERIM [REPORT_MISSING]");
        assertThat(shown(NormAssessor.assess(
                        ACTIONS, TERM, null, List.of(march, december), null, LocalDate.parse("2015-01-01"))))
                .isEqualTo("NOT_MET FINAL []");
    }

    private static ReportedValue value(String norm, String quantity) {
        return new ReportedValue(norm, null, new BigDecimal(quantity), null, null, null, null);
    }
}
