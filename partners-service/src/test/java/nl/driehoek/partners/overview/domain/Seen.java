package nl.driehoek.partners.overview.domain;

import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.GROWING_UP;
import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.POLICE;
import static nl.driehoek.partners.Groningen.PROSECUTION;
import static nl.driehoek.partners.Groningen.addressee;
import static nl.driehoek.partners.Groningen.deed;
import static nl.driehoek.partners.Groningen.lead;
import static nl.driehoek.partners.Groningen.revision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.commitment.domain.Citation;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentKind;
import nl.driehoek.partners.commitment.domain.Content;
import nl.driehoek.partners.commitment.domain.Place;
import nl.driehoek.partners.commitment.domain.Promise;
import nl.driehoek.partners.commitment.domain.Registration;
import nl.driehoek.partners.commitment.domain.Responsibilities;
import nl.driehoek.partners.commitment.domain.Standing;
import nl.driehoek.partners.commitment.domain.Themes;
import nl.driehoek.partners.commitment.domain.Timing;
import nl.driehoek.partners.norm.domain.Deadline;
import nl.driehoek.partners.norm.domain.Finality;
import nl.driehoek.partners.norm.domain.Norm;
import nl.driehoek.partners.norm.domain.NormAssessment;
import nl.driehoek.partners.norm.domain.NormVerdict;
import nl.driehoek.partners.norm.domain.ReportingRhythm;
import nl.driehoek.partners.norm.domain.Term;
import nl.driehoek.partners.partner.domain.Partner;
import nl.driehoek.partners.partner.domain.PartnerType;
import nl.driehoek.partners.partner.domain.Validity;
import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;

/** Commitments on the plan of 2012 as the views see them: the municipality and the police lead, the prosecution is told. */
final class Seen {
    static final PlanView PLAN = PlanView.of(revision(1, CRISIS, GROWING_UP));
    static final Term YEAR = new Term(LocalDate.of(2012, 1, 1), LocalDate.of(2012, 12, 31));

    private @Nullable Deadline deadline;
    private List<Citation> citations = List.of();
    private Set<UUID> dependsOn = Set.of();
    private List<Norm> norms = List.of();
    private @Nullable ReportingRhythm reporting;

    static Seen that() {
        return new Seen();
    }

    Seen isDueBy(String text) {
        deadline = Deadline.parse(text);
        return this;
    }

    Seen restsOn(Citation... texts) {
        citations = List.of(texts);
        return this;
    }

    Seen dependsOn(UUID other) {
        dependsOn = Set.of(other);
        return this;
    }

    Seen promises(Norm... figures) {
        norms = List.of(figures);
        return this;
    }

    Seen isReportedEvery(Period.Kind kind, int graceDays) {
        reporting = new ReportingRhythm(kind, graceDays);
        return this;
    }

    Commitment proposed() {
        Promise promise = new Promise(
                "OM informeren bij GRIP-3",
                CommitmentKind.ACTIVITY,
                null,
                new Responsibilities(List.of(lead(MUNICIPALITY), lead(POLICE), addressee(PROSECUTION))),
                Place.EVERYWHERE,
                new Timing(null, deadline, null, null),
                null,
                null,
                citations,
                dependsOn,
                null,
                norms,
                reporting);
        return Commitment.propose(
                UUID.randomUUID(),
                PLAN,
                new Content(Themes.only(CRISIS), Registration.NONE, promise),
                deed(MUNICIPALITY));
    }

    Commitment agreed() {
        return proposed().agree(MUNICIPALITY, deed(MUNICIPALITY)).agree(POLICE, deed(POLICE));
    }

    static Viewed view(Commitment commitment, String... reportedPeriods) {
        return view(
                commitment,
                new Reports(Arrays.stream(reportedPeriods).map(Period::parse).collect(Collectors.toSet()), Set.of()));
    }

    static Viewed view(Commitment commitment, Reports reports) {
        return new Viewed(1, commitment, "Voorbereiding op de rampenbestrijding", YEAR, reports);
    }

    static Surroundings on(String today) {
        return on(today, Map.of(), Validity.ALWAYS);
    }

    /** @param police when the police exist */
    static Surroundings on(String today, Map<UUID, FailedDependency> failed, Validity police) {
        Map<String, Partner> partners = Stream.of(
                        partner(MUNICIPALITY, "Gemeente Groningen", Validity.ALWAYS),
                        partner(POLICE, "Politie Groningen", police),
                        partner(PROSECUTION, "Openbaar Ministerie", Validity.ALWAYS))
                .collect(Collectors.toMap(Partner::code, partner -> partner));
        return new Surroundings(LocalDate.parse(today), ZoneId.of("Europe/Amsterdam"), partners, failed);
    }

    static Partner partner(String code, String name, Validity validity) {
        return new Partner(
                code, name, PartnerType.OTHER, null, List.of("GM0014"), null, List.of(), List.of(), null, validity);
    }

    /** The commitment, with its norm judged like this. */
    static Commitment judged(Commitment commitment, NormVerdict... verdicts) {
        List<NormAssessment> norms = Arrays.stream(verdicts)
                .map(verdict -> new NormAssessment(
                        "n1",
                        verdict,
                        Finality.INTERIM,
                        YEAR.from(),
                        YEAR.to(),
                        null,
                        new BigDecimal("70"),
                        null,
                        null,
                        List.of(),
                        Set.of(),
                        "70% is minder dan 80%.",
                        "70% is less than 80%."))
                .toList();
        return commitment.stand(new Standing(norms, List.of()), commitment);
    }
}
