package nl.driehoek.partners.commitment.store;

import static nl.driehoek.partners.Groningen.GROWING_UP;
import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.POLICE;
import static nl.driehoek.partners.Groningen.addressee;
import static nl.driehoek.partners.Groningen.deed;
import static nl.driehoek.partners.Groningen.lead;
import static nl.driehoek.partners.Groningen.promise;
import static nl.driehoek.partners.Groningen.revision;
import static nl.driehoek.partners.Groningen.share;
import static nl.driehoek.partners.Groningen.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.kit.rest.JsonMapperSettings;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentKind;
import nl.driehoek.partners.commitment.domain.Content;
import nl.driehoek.partners.commitment.domain.Progress;
import nl.driehoek.partners.commitment.domain.ProgressReport;
import nl.driehoek.partners.commitment.domain.Promise;
import nl.driehoek.partners.commitment.domain.PromiseForm;
import nl.driehoek.partners.commitment.domain.RefusedStepException;
import nl.driehoek.partners.commitment.domain.Standing;
import nl.driehoek.partners.norm.domain.NormComparator;
import nl.driehoek.partners.norm.domain.NormForm;
import nl.driehoek.partners.norm.domain.NormType;
import nl.driehoek.partners.norm.domain.ReportedValue;
import nl.driehoek.partners.norm.domain.ReportingRhythm;
import nl.driehoek.partners.norm.domain.Term;
import nl.driehoek.partners.planview.domain.PlanView;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;

/**
 * Whatever happens to a commitment, in whatever order and with whatever time between: how it stands after each change and
 * each look of the watch, kept and read again, is how it stands when all is counted from scratch.
 */
class StandingPropertiesTest {
    private static final PlanView PLAN = PlanView.of(revision(1, GROWING_UP));
    private static final Term TERM = new Term(LocalDate.of(2012, 1, 1), LocalDate.of(2013, 12, 31));
    private static final List<String> PROMISING = List.of(MUNICIPALITY, POLICE);
    private static final int QUARTERS = 8;
    private static final CommitmentJson JSON = json();

    private static CommitmentJson json() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonMapperSettings().customize(mapper);
        return new CommitmentJson(mapper);
    }

    /** Something that somebody does, or that days pass. */
    private record Event(int kind, int first, int second) {}

    private static Gen<List<Event>> lives() {
        Gen<Event> events = integers()
                .between(0, 12)
                .zip(integers().between(0, 199), integers().between(0, 199), Event::new);
        return lists().of(events).ofSizeBetween(1, 40);
    }

    private static QuickTheory qt() {
        return QuickTheory.qt().withFixedSeed(20120202).withExamples(2_000);
    }

    private static NormForm norm(
            String key, NormType type, String quantity, String unit, String every, String by, String switchedOnBy) {
        return new NormForm(
                key,
                type,
                NormComparator.AT_LEAST,
                null,
                new BigDecimal(quantity),
                unit,
                every,
                by,
                null,
                null,
                null,
                null,
                null,
                switchedOnBy,
                null);
    }

    /** A norm of every sort that counts otherwise, of which one waits for an event. */
    private static Content promised(String percent) {
        Promise simple = promise(
                "Jeugdzaken op tijd",
                CommitmentKind.PERFORMANCE_NORM,
                null,
                null,
                lead(MUNICIPALITY),
                lead(POLICE),
                addressee("openbaar-ministerie"));
        PromiseForm form = PromiseForm.of(simple);
        Promise whole = new PromiseForm(
                        form.title(),
                        form.kind(),
                        null,
                        form.responsibilities(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(
                                share(percent),
                                norm("vaak", NormType.FREQUENCY, "4", null, "P3M", null, "besluit van de driehoek"),
                                norm("geld", NormType.AMOUNT, "1E+4", null, "P1Y", null, null),
                                norm("stand", NormType.LEVEL, "2.50", "teams", null, null, null)),
                        new PromiseForm.ReportingForm(Period.Kind.QUARTER, 30))
                .promise();
        return under(GROWING_UP, whole);
    }

    /** One commitment as the service keeps it. */
    private static final class Life {
        private final List<ProgressReport> reports = new ArrayList<>();
        private LocalDate today = LocalDate.of(2012, 1, 10);
        private LocalDate standsOn = today;
        private Commitment kept = Commitment.propose(UUID.randomUUID(), PLAN, promised("80.0"), deed(MUNICIPALITY));

        private Standing scratch(Commitment commitment, List<ProgressReport> known) {
            return Standing.of(commitment, TERM, known, today);
        }

        /** As every change is made. */
        private void change(UnaryOperator<Commitment> step) {
            Commitment taken;
            try {
                taken = step.apply(kept);
            } catch (RefusedStepException refused) {
                return;
            }
            Commitment next = taken.stand(scratch(taken, reports), kept);
            standsOn = today;
            if (next.version() != kept.version()) {
                kept = stored(next);
            }
        }

        private static Commitment stored(Commitment c) {
            return new Commitment(
                    c.id(),
                    c.planId(),
                    c.predecessor(),
                    c.themes(),
                    c.registration(),
                    c.promise(),
                    c.state(),
                    c.answers(),
                    c.switchedOn(),
                    c.dropped(),
                    c.latestProgress(),
                    JSON.standing(JSON.write(c.standing())),
                    c.history(),
                    c.version());
        }

        private boolean changesWithTime() {
            return kept.isOpen() && kept.hasBeenAgreed();
        }

        private void pass(int days) {
            today = today.plusDays(days);
            if (changesWithTime() && standsOn.isBefore(today)) {
                change(same -> same);
            }
        }

        private void report(String partner, int quarter, int figure) {
            Period period = Period.quarter(2012 + quarter / 4, quarter % 4 + 1);
            boolean known = reports.stream()
                    .anyMatch(r ->
                            r.partner().equals(partner) && r.progress().period().equals(period));
            if (known
                    || new ReportingRhythm(Period.Kind.QUARTER, 30)
                            .refusal(period, TERM, today)
                            .isPresent()) {
                return;
            }
            ProgressReport report = ProgressReport.first(
                    UUID.randomUUID(),
                    partner,
                    progress(period, figure),
                    deed(partner).at());
            change(present -> {
                Commitment next = present.report(report, deed(partner));
                reports.add(report);
                return next;
            });
        }

        private void correct(int number, int figure) {
            if (reports.isEmpty()) {
                return;
            }
            int i = number % reports.size();
            ProgressReport latest = reports.get(i);
            ProgressReport next = latest.corrected(
                    progress(latest.progress().period(), figure), deed(POLICE).at(), "verteld");
            change(present -> {
                Commitment corrected = present.correct(next);
                reports.set(i, next);
                return corrected;
            });
        }

        /** The same figures are written in other ways. */
        private static Progress progress(Period period, int figure) {
            BigDecimal number = BigDecimal.valueOf(figure).setScale(figure % 3);
            return new Progress(
                    period,
                    "Gemeten",
                    List.of(
                            new ReportedValue("n1", null, null, number, BigDecimal.valueOf(200), null, null),
                            new ReportedValue("vaak", null, BigDecimal.valueOf(figure % 6), null, null, null, null),
                            new ReportedValue(
                                    "geld",
                                    null,
                                    number.scaleByPowerOfTen(1).stripTrailingZeros(),
                                    null,
                                    null,
                                    null,
                                    null),
                            new ReportedValue("stand", null, number, null, null, null, null)),
                    List.of());
        }

        void live(Event event) {
            int first = event.first();
            switch (event.kind()) {
                case 0, 1 -> pass(first);
                case 2 -> pass(first % 3);
                case 3, 4, 5 -> report(PROMISING.get(first % 2), first % QUARTERS, event.second());
                case 6 -> correct(first, event.second());
                case 7 -> change(c -> c.switchOn("vaak", today.minusDays(first), deed(MUNICIPALITY)));
                case 8 ->
                    change(c -> first % 2 == 0
                            ? c.postpone(today.plusDays(first), deed(MUNICIPALITY))
                            : c.deprioritise(deed(MUNICIPALITY)));
                case 9 -> change(c -> c.resume(deed(MUNICIPALITY)));
                case 10, 11 -> PROMISING.forEach(partner -> change(c -> c.agree(partner, deed(partner))));
                default ->
                    change(c -> first % 5 == 0
                            ? c.revise(PLAN, promised(first % 2 == 0 ? "75" : "80.0"), deed(MUNICIPALITY))
                            : c);
            }
        }
    }

    private static Life lived(List<Event> events) {
        Life life = new Life();
        PROMISING.forEach(partner -> life.change(c -> c.agree(partner, deed(partner))));
        events.forEach(life::live);
        return life;
    }

    @Test
    void howItStandsIsWhatFollowsFromAllThatWasReported() {
        qt().forAll(lives()).checkAssert(events -> {
            Life life = lived(events);
            List<ProgressReport> inOtherOrder = new ArrayList<>(life.reports);
            Collections.reverse(inOtherOrder);

            assertThat(life.scratch(life.kept, life.reports)).isEqualTo(life.kept.standing());
            assertThat(life.scratch(life.kept, inOtherOrder)).isEqualTo(life.kept.standing());
        });
    }

    @Test
    void lookingTwiceOnOneDayIsNoChange() {
        qt().forAll(lives()).checkAssert(events -> {
            Life life = lived(events);
            Commitment before = life.kept;

            life.change(same -> same);

            assertThat(life.kept).isSameAs(before);
        });
    }

    /** Else a day would go by on which the service does not look, though something is to be seen. */
    @Test
    void whatTheWatchDoesNotLookAtDoesNotChangeWithTime() {
        qt().forAll(lives(), integers().between(0, 900)).checkAssert((events, days) -> {
            Life life = lived(events);
            if (!life.changesWithTime()) {
                life.today = life.today.plusDays(days);
                assertThat(life.scratch(life.kept, life.reports)).isEqualTo(life.kept.standing());
            }
        });
    }
}
