package nl.driehoek.partners.partner.rest;

import static nl.driehoek.partners.Api.assertProblem;
import static nl.driehoek.partners.Api.partner;
import static nl.driehoek.partners.Api.planner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How partners are found. Each test registers names that nobody else has. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class PartnerSearchTest {
    private final String own = UUID.randomUUID().toString().substring(0, 13);

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    private String register(String code, Map<String, ?> members) {
        Map<String, Object> partner = partner(code + "-" + own);
        partner.putAll(members);
        Tokens.as("admin").body(partner).post("/v1/partners").then().statusCode(201);
        return code + "-" + own;
    }

    private static List<String> found(Map<String, ?> parameters) {
        return Tokens.as("viewer")
                .queryParam("limit", 200)
                .queryParams(parameters)
                .get("/v1/partners")
                .then()
                .statusCode(200)
                .extract()
                .path("items.code");
    }

    @Test
    void aPartnerIsFoundByItsNameOrAnAliasWhateverTheCapitalsAndBlanks() {
        String code = register(
                "dji",
                Map.of(
                        "name",
                        "Dienst Justitiële Inrichtingen " + own,
                        "aliases",
                        List.of("DJI " + own, "Dienst  Justitiele Inrichtingen " + own)));

        assertThat(found(Map.of("name", " dienst JUSTITIËLE  inrichtingen " + own)))
                .containsExactly(code);
        assertThat(found(Map.of("name", "dji " + own))).containsExactly(code);
        assertThat(found(Map.of("name", "Dienst Justitiele Inrichtingen " + own)))
                .containsExactly(code);
        assertThat(found(Map.of("name", "Dienst Justitiële " + own))).isEmpty();
        assertThat(found(Map.of("name", code))).isEmpty();
    }

    @Test
    void anAliasThatTwoPartnersShareFindsBoth() {
        String groningen = register("ggd-groningen", Map.of("aliases", List.of("GGD " + own)));
        String drenthe = register("ggd-drenthe", Map.of("aliases", List.of("ggd " + own)));

        assertThat(found(Map.of("name", "GGD " + own))).containsExactly(drenthe, groningen);
    }

    @Test
    void aChangedAliasIsFoundAndTheFormerIsNot() {
        String code = register("vnn", Map.of("aliases", List.of("Verslavingszorg " + own)));
        Map<String, Object> partner = partner(code);
        partner.put("aliases", List.of("VNN " + own));
        planner()
                .header("If-Match", "\"1\"")
                .body(partner)
                .put("/v1/partners/" + code)
                .then()
                .statusCode(200)
                .body("aliases", contains("VNN " + own));

        assertThat(found(Map.of("name", "vnn " + own))).containsExactly(code);
        assertThat(found(Map.of("name", "Verslavingszorg " + own))).isEmpty();
    }

    @Test
    void aPartOfCodeNameOrAliasIsEnough() {
        String byCode = register("aaa", Map.of());
        String byName = register("bbb", Map.of("name", "Bureau Jeugdzorg 100%_" + own + "!"));
        String byAlias = register("ccc", Map.of("aliases", List.of("Jeugdzorg (niet nader benoemd) X" + own)));

        assertThat(found(Map.of("text", own.toUpperCase(java.util.Locale.ROOT))))
                .containsExactly(byCode, byName, byAlias);
        assertThat(found(Map.of("text", "benoemd) x" + own))).containsExactly(byAlias);
        assertThat(found(Map.of("text", "100%_" + own + "!"))).containsExactly(byName);
        assertThat(found(Map.of("text", "1%_" + own))).isEmpty();
    }

    @Test
    void partnersAreFoundByTypeRegionAndDay() {
        Map<String, ?> mine = Map.of("text", own);
        String former = register("a", Map.of("type", "POLICE", "validUntil", "2012-12-31"));
        String present = register("b", Map.of("type", "POLICE", "validFrom", "2013-01-01"));
        String team = register("c", Map.of("type", "POLICE_TEAM", "jurisdictions", List.of("GM1952", "PV20")));

        assertThat(found(Map.of("text", own, "type", "POLICE"))).containsExactly(former, present);
        assertThat(found(Map.of("text", own, "jurisdiction", "PV20"))).containsExactly(team);
        assertThat(found(Map.of("text", own, "validOn", "2012-12-31"))).containsExactly(former, team);
        assertThat(found(Map.of("text", own, "validOn", "2013-01-01"))).containsExactly(present, team);
        assertThat(found(mine)).containsExactly(former, present, team);
    }

    @Test
    void theMembersOfACollectiveAndThePartsOfAPartnerAreFound() {
        String unit = register("a-unit", Map.of("type", "POLICE"));
        String team = register("b-team", Map.of("type", "POLICE_TEAM", "parent", unit));
        String municipality = register("c-municipality", Map.of("type", "MUNICIPALITY"));
        String collective =
                register("d-collective", Map.of("type", "COLLECTIVE", "members", List.of(municipality, unit)));

        assertThat(found(Map.of("memberOf", collective))).containsExactly(unit, municipality);
        assertThat(found(Map.of("memberOf", unit))).isEmpty();
        assertThat(found(Map.of("parent", unit))).containsExactly(team);
        assertThat(found(Map.of("parent", "nobody-knows-this-one"))).isEmpty();
    }

    @Test
    void whatIsFoundIsPaged() {
        List<String> registered = List.of(register("a", Map.of()), register("b", Map.of()), register("c", Map.of()));

        List<String> codes = new ArrayList<>();
        String cursor = null;
        do {
            var page = Tokens.as("partner")
                    .queryParam("limit", 2)
                    .queryParam("text", own)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/partners")
                    .then()
                    .statusCode(200);
            codes.addAll(page.extract().<List<String>>path("items.code"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);

        assertThat(codes).isEqualTo(registered);
    }

    @ParameterizedTest
    @CsvSource({
        "name, ' '",
        "text, ' '",
        "type, ARMY",
        "jurisdiction, Groningen",
        "validOn, 2012",
        "validOn, +999999999-01-01",
        "memberOf, De Gemeenten",
        "parent, De Politie",
    })
    void whatCannotBeAskedIsRefused(String parameter, String value) {
        assertProblem(planner().queryParam(parameter, value).get("/v1/partners").then(), 400, "invalid-input")
                .body("errors.parameter", contains(parameter));
    }

    @Test
    void aNameOfControlCharactersOrWithoutEndIsRefused() {
        for (String name : List.of("a\u0000", "n".repeat(201))) {
            assertProblem(planner().queryParam("name", name).get("/v1/partners").then(), 400, "invalid-input")
                    .body("errors.parameter", contains("name"));
        }
    }
}
