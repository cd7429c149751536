package nl.driehoek.kit.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import nl.driehoek.kit.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class AsyncApiPageTest {
    private static final String PAGE = "/v1/asyncapi.html";

    @Test
    void everybodyCanReadThePage() {
        given().get(PAGE)
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/html"))
                .body(containsString("driehoek.indicators"))
                .body(containsString("nl.driehoek.sample.thing-changed.v1"));
    }

    @Test
    void thePageIsSentAgainOnlyWhenItChanged() {
        String tag = given().get(PAGE)
                .then()
                .header("Cache-Control", equalTo("no-cache"))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag).get(PAGE).then().statusCode(304).body(emptyString());
        given().header("If-None-Match", "\"another\"").get(PAGE).then().statusCode(200);
    }

    @Test
    void thePageMayHaveItsOwnStyleAndNothingElse() throws Exception {
        Response page = given().get(PAGE);
        String html = page.asString();
        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));

        assertThat(page.getHeaders().getValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'sha256-" + digest
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    @Test
    void whatTheDocumentSaysIsTextOnThePage() {
        given().get(PAGE)
                .then()
                .body(not(containsString("<script")))
                .body(not(containsString("javascript:")))
                .body(containsString("&lt;script&gt;"))
                .body(containsString("Every &lt;thing&gt;"))
                .body(containsString("a&lt;b"))
                .body(containsString("A thing &amp; its size."));
    }
}
