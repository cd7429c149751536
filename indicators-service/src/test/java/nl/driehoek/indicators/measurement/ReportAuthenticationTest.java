package nl.driehoek.indicators.measurement;

import static nl.driehoek.indicators.testing.Api.figure;
import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Reporter.answerTo;
import static nl.driehoek.indicators.testing.Reporter.send;
import static nl.driehoek.indicators.testing.Reporter.signed;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;
import nl.driehoek.indicators.testing.Reporter;
import nl.driehoek.indicators.testing.Reporter.Answer;
import nl.driehoek.indicators.testing.ServiceTest;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way in which a report is not shown to come from the source that it names; nothing may come of it. */
@QuarkusTest
class ReportAuthenticationTest extends ServiceTest {
    private Reporter police;
    private String indicator;
    private String figure;

    @BeforeEach
    void given() {
        police = Reporter.ofGroningen();
        indicator = newIndicator();
        figure = figure(indicator, "2010", "7");
    }

    @AfterEach
    void nothingWasRecordedOrOnlyWhatWasSigned() {
        get("/v1/measurements?indicator=" + indicator)
                .path("items")
                .forEach(one -> assertThat(one.path("value").asInt()).isEqualTo(7));
    }

    private CloudEvent bare() {
        return police.unsigned(UUID.randomUUID().toString(), figure);
    }

    private static void assertRefused(CloudEvent report, String code) {
        Answer answer = answerTo(report);
        assertThat(answer.isAccepted()).isFalse();
        assertThat(answer.faults()).containsExactly(" " + code);
    }

    private void assertInvalid(PublicJsonWebKey by, Consumer<JsonWebSignature> otherwise) {
        assertRefused(signed(bare(), by, otherwise), "signature-invalid");
    }

    @Test
    void both_kinds_of_keys_sign_a_report() {
        assertThat(answerTo(police.signed(bare())).isAccepted()).isTrue();
        assertThat(answerTo(Reporter.withEd25519().report(figure(indicator, "2011", "7")))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void an_unknown_source_is_refused() {
        assertRefused(Reporter.unknown().report(figure), "source-unknown");
    }

    @Test
    void a_report_without_signature_is_refused() {
        assertRefused(bare(), "signature-missing");
    }

    @Test
    void the_key_of_another_source_does_not_sign_even_under_the_same_name() {
        assertInvalid(Reporter.ofGroningen().key(), jws -> {});
        assertInvalid(Reporter.ellipticKey("unknown"), jws -> {});
    }

    @Test
    void a_signature_is_only_of_the_report_that_it_names() {
        assertInvalid(police.key(), jws -> jws.setHeader("ce_id", "another"));
        assertInvalid(police.key(), jws -> jws.setHeader("ce_source", "urn:another"));
        assertInvalid(police.key(), jws -> jws.setHeader("ce_type", "another"));
        assertInvalid(police.key(), jws -> jws.setPayload(figure.replace("7", "8")));
        CloudEvent signed = police.signed(bare());
        CloudEvent changed = CloudEventBuilder.v1(signed)
                .withData("application/json", figure.replace(":7,", ":8,").getBytes(StandardCharsets.UTF_8))
                .build();
        assertRefused(changed, "signature-invalid");
    }

    @Test
    void no_other_algorithm_is_accepted_and_no_extension_of_signatures() {
        byte[] publicKey = Reporter.publicJson(police.key()).getBytes(StandardCharsets.UTF_8);
        assertInvalid(police.key(), jws -> {
            jws.setAlgorithmHeaderValue("HS256");
            jws.setKey(new HmacKey(publicKey));
        });
        assertInvalid(police.key(), jws -> {
            jws.setHeader("b64", false);
            jws.setCriticalHeaderNames("b64");
        });
        CloudEvent none = bare();
        String header = """
                {"alg":"none","kid":"%s","ce_id":"%s","ce_source":"%s","ce_type":"%s"}""".formatted(police.key().getKeyId(), none.getId(), none.getSource(), none.getType());
        String encoded =
                Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8));
        assertRefused(Reporter.with(none, encoded + ".."), "signature-invalid");
        assertRefused(Reporter.with(bare(), encoded + "..e30"), "signature-invalid");
    }

    @Test
    void what_is_no_signature_is_refused_and_not_repeated() {
        for (String signature : new String[] {"x", "a.b.c", "e30..e30", "....", "x".repeat(5_000), "<script>"}) {
            CloudEvent report = Reporter.with(bare(), signature);
            Answer answer = answerTo(report);
            assertThat(answer.faults()).containsExactly(" signature-invalid");
            assertThat(answer.data().path("faults").path(0).path("detail").asText())
                    .startsWith("must be a JWS with detached content");
        }
    }

    @Test
    void a_source_is_only_heard_in_its_time() {
        police.register(",\"activeUntil\":\"2011-12-31\"");
        assertRefused(police.signed(bare()), "source-inactive");
        police.register(",\"activeFrom\":\"2999-01-01\"");
        assertRefused(police.signed(bare()), "source-inactive");
        police.register(",\"activeFrom\":\"2011-01-01\"");
        assertThat(answerTo(police.signed(bare())).isAccepted()).isTrue();
    }

    @Test
    void what_was_refused_stays_refused_when_its_source_becomes_known_and_comes_as_a_new_report() {
        Reporter later = Reporter.unknown();
        CloudEvent early = later.report(figure(indicator, "2009", "8"));
        assertRefused(early, "source-unknown");
        later.register("");
        CloudEvent anew = later.report(figure);

        send(early, anew);

        assertThat(later.answersPerReport(anew)).hasSize(2).allSatisfy((id, count) -> assertThat(count)
                .isEqualTo(1));
    }

    @Test
    void nobody_uses_up_the_id_of_anothers_report() {
        CloudEvent report = police.signed(bare());
        CloudEvent forged = signed(
                police.unsigned(report.getId(), figure(indicator, "2010", "8")),
                Reporter.ellipticKey(police.key().getKeyId()),
                jws -> {});

        assertRefused(forged, "signature-invalid");
        send(report);
        CloudEvent last = police.report("{}");
        send(forged, last);

        assertThat(police.answersPerReport(last)).containsEntry(report.getId(), 2L);
        assertThat(get("/v1/measurements?indicator=" + indicator).path("items")).hasSize(1);
    }

    @Test
    void a_key_that_was_taken_out_of_the_register_signs_no_more() {
        PublicJsonWebKey next = Reporter.ellipticKey("2");
        String body = police.body("");
        String both = body.replace("\"keys\":[", "\"keys\":[" + Reporter.publicJson(next) + ",");
        as("admin").header("If-Match", "*").body(both).put(police.path()).then().statusCode(200);
        assertThat(answerTo(police.signed(bare())).isAccepted()).isTrue();
        assertThat(answerTo(signed(bare(), next, jws -> {})).isAccepted()).isTrue();

        String only = body.replace(Reporter.publicJson(police.key()), Reporter.publicJson(next));
        as("admin").header("If-Match", "*").body(only).put(police.path()).then().statusCode(200);

        assertRefused(police.signed(bare()), "signature-invalid");
        assertThat(answerTo(signed(bare(), next, jws -> {})).isAccepted()).isTrue();
    }
}
