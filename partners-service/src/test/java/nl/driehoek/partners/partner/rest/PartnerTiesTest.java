package nl.driehoek.partners.partner.rest;

import static nl.driehoek.partners.Api.assertProblem;
import static nl.driehoek.partners.Api.commitment;
import static nl.driehoek.partners.Api.newPlan;
import static nl.driehoek.partners.Api.part;
import static nl.driehoek.partners.Api.partner;
import static nl.driehoek.partners.Api.planner;
import static nl.driehoek.partners.Api.plannerElsewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.partners.partner.PartnerService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What partners are to each other: parts, members, and who acts for whom. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class PartnerTiesTest {
    @Inject
    PartnerService partners;

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    private static Map<String, Object> of(String type, String member, Object value) {
        Map<String, Object> partner = partner("partner-" + UUID.randomUUID());
        partner.put("type", type);
        partner.put(member, value);
        return partner;
    }

    private static String registered(Map<String, Object> partner) {
        register(partner).statusCode(201);
        return (String) partner.get("code");
    }

    private static String registered(String type) {
        return registered(of(type, "type", type));
    }

    private static String registered(String type, String member, Object value) {
        return registered(of(type, member, value));
    }

    private static ValidatableResponse register(Map<String, Object> partner) {
        return planner().body(partner).post("/v1/partners").then();
    }

    private static ValidatableResponse change(Map<String, Object> partner) {
        return planner()
                .header("If-Match", "\"1\"")
                .body(partner)
                .put("/v1/partners/" + partner.get("code"))
                .then();
    }

    private static void assertFault(ValidatableResponse answer, String pointer, String code) {
        assertProblem(answer, 400, "invalid-input")
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void aTeamIsPartOfAPoliceUnit() {
        String unit = registered("POLICE");
        String team = registered("POLICE_TEAM", "parent", unit);

        planner().get("/v1/partners/" + team).then().statusCode(200).body("parent", equalTo(unit));
        registered("POLICE_TEAM");
    }

    @Test
    void aTeamIsPartOfNothingElse() {
        assertFault(register(of("POLICE_TEAM", "parent", registered("MUNICIPALITY"))), "/parent", "wrong-parent");
        assertFault(register(of("POLICE_TEAM", "parent", registered("POLICE_TEAM"))), "/parent", "wrong-parent");
    }

    @Test
    void nothingIsPartOfACollective() {
        assertFault(register(of("OTHER", "parent", registered("COLLECTIVE"))), "/parent", "wrong-parent");
    }

    @Test
    void aCollectiveCanBePartOfAnOrganisation() {
        String municipality = registered("MUNICIPALITY");
        String officers = registered("COLLECTIVE", "parent", municipality);

        assertThat(partners.actsFor(municipality)).contains(officers);
    }

    @Test
    void aTypeStaysSuchThatThePartsFit() {
        Map<String, Object> unit = of("POLICE", "type", "POLICE");
        registered("POLICE_TEAM", "parent", registered(unit));
        unit.put("type", "OTHER");

        assertFault(change(unit), "/type", "parts-do-not-fit");
    }

    @Test
    void membersAreRegisteredPartnersInTheOrderGiven() {
        String assen = registered("MUNICIPALITY");
        String emmen = registered("MUNICIPALITY");
        String collective = registered("COLLECTIVE", "members", List.of(emmen, assen));

        planner().get("/v1/partners/" + collective).then().statusCode(200).body("members", contains(emmen, assen));
        planner().get("/v1/partners/" + assen).then().body("members", empty());
        assertFault(
                register(of("COLLECTIVE", "members", List.of(assen, "nobody-knows-this-one"))),
                "/members/1",
                "unknown-partner");
    }

    @Test
    void onlyACollectiveHasMembers() {
        assertFault(
                register(of("OTHER", "members", List.of(registered("MUNICIPALITY")))), "/members", "not-a-collective");
    }

    @Test
    void noCollectiveIsAMemberOfItselfByADetour() {
        Map<String, Object> outer = of("COLLECTIVE", "members", List.of());
        String outerCode = registered(outer);
        String middle = registered("COLLECTIVE", "members", List.of(outerCode));
        String inner = registered("COLLECTIVE", "members", List.of(middle));
        outer.put("members", List.of(registered("OTHER"), inner));

        assertFault(change(outer), "/members/1", "own-member");
    }

    @Test
    void allThatDoesNotFitTheOthersIsToldAtOnce() {
        Map<String, Object> unit = of("POLICE", "type", "POLICE");
        registered("POLICE_TEAM", "parent", registered(unit));
        unit.put("type", "COLLECTIVE");
        unit.put("parent", "nobody-knows-this-one");
        unit.put("members", List.of("nor-this-one"));

        assertProblem(change(unit), 400, "invalid-input")
                .body("errors.pointer", contains("/type", "/parent", "/members/0"));
    }

    @Test
    void aPlannerRegistersACollectiveOfMembersThatWorkElsewhere() {
        String here = registered("MUNICIPALITY");
        Map<String, Object> collective = of("COLLECTIVE", "members", List.of(here));
        collective.put("jurisdictions", List.of("GM1952"));

        plannerElsewhere().body(collective).post("/v1/partners").then().statusCode(201);
    }

    @Test
    void anOrganisationActsForItselfAndAllItsPartsAndForNoMember() {
        String unit = registered("POLICE");
        String district = registered("POLICE", "parent", unit);
        String team = registered("POLICE_TEAM", "parent", district);
        String other = registered("POLICE");
        String collective = registered("COLLECTIVE", "members", List.of(unit, other));

        assertThat(partners.actsFor(unit)).containsExactlyInAnyOrder(unit, district, team);
        assertThat(partners.actsFor(team)).containsExactly(team);
        assertThat(partners.actsFor(collective)).containsExactly(collective);
        assertThat(partners.actsFor("not-in-the-register")).containsExactly("not-in-the-register");
    }

    @Test
    void whoDoesNotExistOnADayIsKnown() {
        Map<String, Object> ended = of("POLICE", "validUntil", "2012-12-31");
        ended.put("validFrom", "1994-04-01");
        String former = registered(ended);
        String present = registered("POLICE", "validFrom", "2013-01-01");
        String always = registered("OTHER");
        Set<String> all = Set.of(former, present, always, "not-in-the-register");

        assertThat(partners.notValidOn(all, LocalDate.parse("2012-12-31"))).containsExactly(present);
        assertThat(partners.notValidOn(all, LocalDate.parse("2013-01-01"))).containsExactly(former);
        assertThat(partners.notValidOn(all, LocalDate.parse("1994-03-31"))).containsExactlyInAnyOrder(former, present);
        assertThat(partners.notValidOn(List.of(), LocalDate.parse("2013-01-01")))
                .isEmpty();
    }

    @Test
    void aPartnerOnWhichACommitmentRestsCanBeEnded() {
        Map<String, Object> partner = of("OTHER", "type", "OTHER");
        String code = registered(partner);
        Map<String, Object> commitment = commitment(newPlan("opgroeien"), "opgroeien");
        commitment.put("responsibilities", List.of(part(code, "LEAD")));
        planner().body(commitment).post("/v1/commitments").then().statusCode(201);
        partner.put("validUntil", "2012-12-31");

        change(partner).statusCode(200).body("validUntil", equalTo("2012-12-31"));
    }
}
