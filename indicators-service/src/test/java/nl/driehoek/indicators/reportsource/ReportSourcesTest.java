package nl.driehoek.indicators.reportsource;

import static nl.driehoek.indicators.testing.Api.faults;
import static nl.driehoek.indicators.testing.Api.groningen;
import static nl.driehoek.indicators.testing.Api.json;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import nl.driehoek.indicators.testing.Reporter;
import nl.driehoek.indicators.testing.ServiceTest;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportSourcesTest extends ServiceTest {
    private final Reporter reporter = Reporter.unknown();

    @BeforeEach
    void area() {
        groningen();
    }

    private Response put(String body) {
        return as("admin").body(body).put(reporter.path());
    }

    @Test
    void a_source_is_registered_read_and_listed() {
        Response made = put(reporter.body(",\"activeFrom\":\"2012-01-01\""));

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        Response read = as("analyst").get(reporter.path());
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(json(read).path("source").asText()).isEqualTo(reporter.source());
        assertThat(json(read).path("keys").path(0).path("alg").asText()).isEqualTo("ES256");
        assertThat(as("analyst").get("/v1/report-sources?limit=200").asString()).contains(reporter.source());
    }

    @Test
    void saying_the_same_again_changes_nothing_and_a_change_needs_the_version() {
        put(reporter.body("")).then().statusCode(201);
        String changed = reporter.body("").replace("Handhaving", "H.");

        assertThat(put(reporter.body("")).header("ETag")).isEqualTo("\"1\"");
        assertThat(put(changed).statusCode()).isEqualTo(428);
        assertThat(as("admin")
                        .header("If-Match", "\"7\"")
                        .body(changed)
                        .put(reporter.path())
                        .statusCode())
                .isEqualTo(412);
        Response done = as("admin").header("If-Match", "\"1\"").body(changed).put(reporter.path());
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void a_source_is_forgotten_at_its_version() {
        put(reporter.body("")).then().statusCode(201);

        assertThat(as("admin").delete(reporter.path()).statusCode()).isEqualTo(428);
        assertThat(as("admin")
                        .header("If-Match", "\"1\"")
                        .delete(reporter.path())
                        .statusCode())
                .isEqualTo(204);
        assertThat(as("admin").get(reporter.path()).statusCode()).isEqualTo(404);
        assertThat(as("admin")
                        .header("If-Match", "\"1\"")
                        .delete(reporter.path())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void only_an_admin_registers_and_only_who_works_with_figures_reads() {
        assertThat(as("analyst").body(reporter.body("")).put(reporter.path()).statusCode())
                .isEqualTo(403);
        assertThat(as("viewer").get("/v1/report-sources").statusCode()).isEqualTo(403);
        assertThat(as("planner").get(reporter.path()).statusCode()).isEqualTo(403);
        assertThat(as("analyst").header("If-Match", "*").delete(reporter.path()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void every_fault_is_told_at_once() {
        Response refused = put("""
                {"organisation":"Politie!","name":" ","jurisdictions":["GM0014","GM0014","GM9999"],"indicators":["onbekend"],
                 "activeFrom":"2012-01-02","activeUntil":"2012-01-01","keys":[
                  {"kid":"a b","kty":"EC","crv":"P-256","x":"AA","y":"AA"},
                  {"kid":"1","kty":"RSA","crv":"P-256","x":"AA"},
                  {"kid":"1","kty":"OKP","crv":"Ed25519","x":"AA","alg":"ES256","use":"enc"}]}""");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(faults(refused))
                .contains(
                        "/organisation wrong-form",
                        "/name required",
                        "/jurisdictions/1 area-twice",
                        "/jurisdictions/2 area-unknown",
                        "/indicators/0 indicator-unknown",
                        "/activeUntil ends-before-it-begins",
                        "/keys/0/kid wrong-form",
                        "/keys/0/x key-invalid",
                        "/keys/1/crv key-unsupported",
                        "/keys/2/kid key-twice",
                        "/keys/2/x key-invalid",
                        "/keys/2/alg key-unsupported",
                        "/keys/2/use wrong-form");
    }

    @Test
    void somebody_who_may_report_nowhere_or_has_no_key_is_no_source() {
        Response refused = put("""
                {"organisation":"politie","name":"Politie","jurisdictions":[],"indicators":[],"keys":[]}""");

        assertThat(faults(refused))
                .containsExactlyInAnyOrder("/jurisdictions required", "/indicators out-of-bounds", "/keys required");
    }

    @Test
    void a_private_key_is_refused_and_not_repeated() {
        String whole = reporter.key().toJson(OutputControlLevel.INCLUDE_PRIVATE);
        String d = json(whole).path("d").asText();

        Response refused = put(reporter.body("").replace(Reporter.publicJson(reporter.key()), whole));

        assertThat(faults(refused)).containsExactly("/keys/0/d private-key");
        assertThat(refused.asString()).doesNotContain(d);
    }

    @Test
    void a_key_is_a_point_of_its_curve() {
        Reporter other = Reporter.unknown();
        String y = json(Reporter.publicJson(reporter.key())).path("y").asText();
        String otherY = json(Reporter.publicJson(other.key())).path("y").asText();

        assertThat(faults(put(reporter.body("").replace(y, otherY)))).containsExactly("/keys/0/x key-invalid");
    }

    @Test
    void a_source_is_named_as_events_name_systems() {
        Response named = as("admin").body(reporter.body("")).put("/v1/report-sources/politie");
        Response differs = put(reporter.body(",\"source\":\"urn:nld:oin:00000099000000002000:systeem:ander\""));

        assertThat(faults(named)).containsExactly("?source invalid-parameter");
        assertThat(faults(differs)).containsExactly("/source differs-from-path");
    }
}
