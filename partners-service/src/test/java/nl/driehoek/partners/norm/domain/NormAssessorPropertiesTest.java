package nl.driehoek.partners.norm.domain;

import static nl.driehoek.partners.norm.domain.Forms.a;
import static nl.driehoek.partners.norm.domain.Forms.atLeast;
import static nl.driehoek.partners.norm.domain.Forms.cases;
import static nl.driehoek.partners.norm.domain.Forms.quantity;
import static nl.driehoek.partners.norm.domain.Forms.reportBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Whatever is reported, on whatever day. */
class NormAssessorPropertiesTest {
    private static final Term YEAR = new Term(LocalDate.parse("2012-01-01"), LocalDate.parse("2012-12-31"));
    private static final ReportingRhythm QUARTERLY = new ReportingRhythm(Period.Kind.QUARTER, 30);
    private static final List<String> PARTNERS = List.of("politie-groningen", "om-groningen", "gemeente-groningen");
    private static final int MOST = 5;

    /** Every partner reports at most once on a quarter; a number says partner, quarter and how much. */
    private static Gen<List<Integer>> reports() {
        return lists().of(integers().between(0, 3 * 4 * (MOST + 1) - 1)).ofSizeBetween(0, 8);
    }

    private static Gen<LocalDate> days() {
        return integers().between(0, 500).map(YEAR.from()::plusDays);
    }

    private static List<Reported> read(List<Integer> numbers, boolean asCases) {
        Map<Integer, Reported> reports = new HashMap<>();
        for (int number : numbers) {
            int place = number / (MOST + 1);
            int amount = number % (MOST + 1);
            reports.putIfAbsent(
                    place,
                    reportBy(
                            PARTNERS.get(place / 4),
                            "2012-Q" + (place % 4 + 1),
                            asCases ? cases(amount, MOST) : quantity(String.valueOf(amount))));
        }
        return new ArrayList<>(reports.values());
    }

    private static int sum(List<Reported> reports) {
        return reports.stream()
                .mapToInt(report -> report.values().get(0).quantity().intValueExact())
                .sum();
    }

    private static NormAssessment assess(Norm norm, List<Reported> reports, LocalDate today) {
        return NormAssessor.assess(norm, YEAR, QUARTERLY, reports, null, today);
    }

    private static Norm count(NormComparator comparator, int quantity) {
        return a(NormType.COUNT)
                .compared(comparator, String.valueOf(quantity))
                .unit("acties")
                .every("P1Y")
                .norm();
    }

    @Test
    void theOrderOfReportsDoesNotMatter() {
        List<Norm> norms = List.of(
                count(NormComparator.AT_LEAST, 8),
                count(NormComparator.EXACTLY, 8),
                atLeast(NormType.LEVEL, "3").unit("ster").norm(),
                atLeast(NormType.SHARE, "3").norm(),
                a(NormType.CAPACITY)
                        .compared(NormComparator.EXACTLY, "3")
                        .unit("fte")
                        .norm());
        qt().forAll(reports(), days(), integers().all()).checkAssert((numbers, today, seed) -> {
            List<Reported> reports = read(numbers, false);
            List<Reported> shuffled = new ArrayList<>(reports);
            Collections.shuffle(shuffled, new Random(seed));
            norms.forEach(norm -> assertThat(assess(norm, shuffled, today)).isEqualTo(assess(norm, reports, today)));
        });
    }

    @Test
    void theVeryReportTwiceIsOne() {
        Norm norm = count(NormComparator.AT_LEAST, 8);
        qt().forAll(reports(), days()).checkAssert((numbers, today) -> {
            List<Reported> reports = read(numbers, false);
            List<Reported> twice = new ArrayList<>(reports);
            twice.addAll(reports);
            assertThat(assess(norm, twice, today)).isEqualTo(assess(norm, reports, today));
        });
    }

    @Test
    void moreReportsNeverMakeACountOfAtLeastWorse() {
        Norm norm = count(NormComparator.AT_LEAST, 8);
        qt().forAll(reports(), days()).checkAssert((numbers, today) -> {
            List<Reported> reports = read(numbers, false);
            for (int i = 1; i < reports.size(); i++) {
                NormAssessment before = assess(norm, reports.subList(0, i), today);
                NormAssessment after = assess(norm, reports.subList(0, i + 1), today);
                if (before.verdict() == NormVerdict.MET) {
                    assertThat(after.verdict()).isEqualTo(NormVerdict.MET);
                }
                if (before.verdict() == NormVerdict.BEHIND) {
                    assertThat(after.verdict()).isIn(NormVerdict.BEHIND, NormVerdict.MET);
                }
            }
        });
    }

    @Test
    void whatIsForGoodStaysWhateverIsReportedLater() {
        qt().forAll(reports(), integers().between(0, 4), integers().between(0, 20))
                .checkAssert((numbers, which, quantity) -> {
                    Norm norm = count(NormComparator.values()[which], quantity);
                    List<Reported> reports = read(numbers, false);
                    LocalDate autumn = LocalDate.parse("2012-10-15");
                    for (int i = 1; i < reports.size(); i++) {
                        NormAssessment before = assess(norm, reports.subList(0, i), autumn);
                        if (before.finality() == Finality.FINAL) {
                            assertThat(assess(norm, reports, LocalDate.parse("2013-03-01"))
                                            .verdict())
                                    .isEqualTo(before.verdict());
                        }
                    }
                });
    }

    @Test
    void aCountIsJudgedByExactArithmeticOnceAllIsIn() {
        qt().forAll(reports(), integers().between(0, 4), integers().between(0, 20))
                .checkAssert((numbers, which, quantity) -> {
                    NormComparator comparator = NormComparator.values()[which];
                    List<Reported> reports = read(numbers, false);
                    for (int quarter = 1; quarter <= 4; quarter++) {
                        reports.add(reportBy("halt", "2012-Q" + quarter, quantity("0")));
                    }
                    NormAssessment found = assess(count(comparator, quantity), reports, LocalDate.parse("2013-03-01"));

                    boolean met = comparator.holds(Integer.compare(sum(reports), quantity));
                    assertThat(found.verdict()).isEqualTo(met ? NormVerdict.MET : NormVerdict.NOT_MET);
                    assertThat(found.finality()).isEqualTo(Finality.FINAL);
                });
    }

    @Test
    void aShareIsJudgedByItsCasesAndNotByItsRounding() {
        qt().forAll(reports(), integers().between(1, 99)).checkAssert((numbers, percent) -> {
            List<Reported> reports = read(numbers, true);
            if (reports.isEmpty()) {
                return;
            }
            NormAssessment found = assess(
                    atLeast(NormType.SHARE, String.valueOf(percent)).norm(), reports, LocalDate.parse("2012-12-31"));
            long part = reports.stream()
                    .mapToLong(report -> report.values().get(0).numerator().longValueExact())
                    .sum();
            assertThat(found.verdict() == NormVerdict.MET)
                    .isEqualTo(part * 100 >= (long) percent * MOST * reports.size());
        });
    }
}
