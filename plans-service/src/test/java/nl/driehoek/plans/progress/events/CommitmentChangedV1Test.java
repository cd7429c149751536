package nl.driehoek.plans.progress.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.plans.Told;
import nl.driehoek.plans.progress.domain.Commitment;
import nl.driehoek.plans.progress.domain.Commitment.Assessment;
import nl.driehoek.plans.progress.domain.Commitment.Attention;
import nl.driehoek.plans.progress.domain.Commitment.Norm;
import nl.driehoek.plans.progress.domain.Commitment.Responsibility;
import nl.driehoek.plans.progress.domain.CommitmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommitmentChangedV1Test {
    private static final Path EXAMPLES = Path.of("../partners-service/src/main/resources/contracts/examples");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static Commitment read(String json) throws JsonProcessingException {
        return JSON.readValue(json, CommitmentChangedV1.class).commitment(Told.TIME);
    }

    /** The producer's contract lies beside us; that its examples can be read is what we rely on. */
    static List<Path> examplesOfTheProducer() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.getFileName().toString().startsWith(CommitmentChangedV1.TYPE))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examplesOfTheProducer")
    void everyExampleOfTheProducerCanBeRead(Path example) throws IOException {
        Commitment told = read(Files.readString(example));

        assertThat(told.changedAt()).isEqualTo(Told.TIME);
        assertThat(told.responsibilities()).isNotEmpty();
    }

    @Test
    void allThatTheProgressShowsIsTakenOver() throws IOException {
        Commitment commitment = read(Files.readString(EXAMPLES.resolve(CommitmentChangedV1.TYPE + ".full.json")));

        assertThat(commitment.reference()).isEqualTo("C000-101");
        assertThat(commitment.theme()).isEqualTo("opgroeien");
        assertThat(commitment.alsoUnder()).containsExactly("huiselijk-geweld");
        assertThat(commitment.status()).isEqualTo(CommitmentStatus.POSTPONED);
        assertThat(commitment.deadline()).isEqualTo("2012");
        assertThat(commitment.responsibilities())
                .containsExactly(
                        new Responsibility("politie-groningen", "LEAD", true),
                        new Responsibility("bureau-halt", "CO_RESPONSIBLE", false),
                        new Responsibility("openbaar-ministerie", "ADDRESSEE", false));
        assertThat(commitment.attention())
                .containsExactly(new Attention("THEME_DROPPED", 2), new Attention("DECLINED", null));
        assertThat(commitment.overdueReports()).isEqualTo(1);
        assertThat(commitment.latestProgress().period()).isEqualTo("2012-Q2");
        assertThat(commitment.detailsOmitted()).isFalse();
    }

    @Test
    void eachNormHasWhatItsReportsComeTo() throws IOException {
        Commitment commitment = read(Files.readString(EXAMPLES.resolve(CommitmentChangedV1.TYPE + ".full.json")));

        assertThat(commitment.norms())
                .extracting(Norm::key, Norm::type, Norm::comparator, Norm::unit, Norm::every, Norm::by)
                .containsExactly(
                        tuple("n1", "SHARE", "AT_LEAST", null, null, null),
                        tuple("overleg", "COUNT", "EXACTLY", "overleggen", "P1Y", null),
                        tuple("jeugdagenten", "CAPACITY", "AT_LEAST", "fte", null, null),
                        tuple("werkproces", "DATE", null, null, null, "2012-06-01"));
        Norm share = commitment.norms().get(0);
        assertThat(share.quantity()).isEqualByComparingTo("80");
        assertThat(share.text()).isEqualTo("minimaal 80% van de gevallen binnen 30 dagen");
        assertThat(share.assessment())
                .isEqualTo(new Assessment(
                        "MET", "INTERIM", "84,2% (101 van 120) is ten minste 80%: gehaald in 2012 tot nu toe."));
        assertThat(commitment.norms().get(1).assessment()).isNull();
        assertThat(commitment.norms().get(2).assessment().verdict()).isEqualTo("BEHIND");
    }

    @Test
    void whatSaysTooMuchForAnEventIsTakenWithoutTheRest() throws IOException {
        Commitment commitment = read(Files.readString(EXAMPLES.resolve(CommitmentChangedV1.TYPE + ".too-large.json")));

        assertThat(commitment.detailsOmitted()).isTrue();
        assertThat(commitment.norms()).extracting(Norm::quantity).hasSize(1);
    }

    @Test
    void codesThatPartnersServiceAddsLaterAreTakenAsTheyCome() throws IOException {
        Commitment commitment = read("""
                {"id":"3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1178","planId":"0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012",
                 "theme":"drugs","title":"Later","kind":"SUBSIDY","status":"AGREED","statusSince":"2012-02-20T10:00:00Z",
                 "responsibilities":[{"partner":"bureau-halt","role":"OBSERVER"}],
                 "norms":[{"key":"n1","type":"RATIO","comparator":"ABOUT"}],"attention":[{"reason":"TOO_LATE"}],
                 "assessments":[{"norm":"n1","verdict":"NEARLY","finality":"FINAL","why":"Bijna."},
                   {"norm":"weg","verdict":"MET","finality":"FINAL","why":"Hoort nergens bij."}]}
                """);

        assertThat(commitment.kind()).isEqualTo("SUBSIDY");
        assertThat(commitment.responsibilities())
                .extracting(Responsibility::role)
                .containsExactly("OBSERVER");
        assertThat(commitment.norms().get(0).type()).isEqualTo("RATIO");
        assertThat(commitment.norms().get(0).assessment().verdict()).isEqualTo("NEARLY");
        assertThat(commitment.attention()).extracting(Attention::reason).containsExactly("TOO_LATE");
    }

    @Test
    void everyFaultIsToldWithItsPlace() {
        assertThatThrownBy(() -> read("""
                        {"alsoUnder":[null],"responsibilities":[null,{"partner":"politie"}],"norms":[null,{}],
                         "attention":[{}],"assessments":[{}],"overdueReports":[null],"latestProgress":{}}
                        """))
                .asInstanceOf(type(ProblemException.class))
                .extracting(e -> e.faults().stream().map(Fault::pointer).toList())
                .isEqualTo(List.of(
                        "/id",
                        "/planId",
                        "/theme",
                        "/alsoUnder/0",
                        "/title",
                        "/kind",
                        "/status",
                        "/statusSince",
                        "/responsibilities/0",
                        "/responsibilities/1/role",
                        "/norms/0",
                        "/norms/1/key",
                        "/norms/1/type",
                        "/attention/0/reason",
                        "/assessments/0/norm",
                        "/assessments/0/verdict",
                        "/assessments/0/finality",
                        "/assessments/0/why",
                        "/overdueReports/0",
                        "/latestProgress/partner",
                        "/latestProgress/period",
                        "/latestProgress/text",
                        "/latestProgress/reportedAt"));
    }
}
