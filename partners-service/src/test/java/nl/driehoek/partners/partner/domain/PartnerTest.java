package nl.driehoek.partners.partner.domain;

import static nl.driehoek.partners.partner.domain.PartnerType.COLLECTIVE;
import static nl.driehoek.partners.partner.domain.PartnerType.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nl.driehoek.partners.FaultsIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerTest {
    private static final String NAME = "Politie (Regiopolitie Groningen)";

    private static List<String> faults(PartnerForm form) {
        return FaultsIn.check(form::check);
    }

    private static List<String> faults(
            @Nullable String oin, @Nullable List<@Nullable String> jurisdictions, @Nullable String parent) {
        return faults(new PartnerForm(
                "politie-groningen", NAME, POLICE, oin, jurisdictions, parent, null, null, null, null, null));
    }

    private static List<String> faultsOfMembers(PartnerType type, @Nullable List<@Nullable String> members) {
        return faults(new PartnerForm(
                "drentse-gemeenten",
                "Drentse gemeenten (elk van de 12)",
                type,
                null,
                List.of("PV22"),
                null,
                members,
                null,
                null,
                null,
                null));
    }

    private static PartnerForm withAliases(@Nullable List<@Nullable String> aliases) {
        return new PartnerForm(
                "politie-groningen", NAME, POLICE, null, List.of("GM0014"), null, null, aliases, null, null, null);
    }

    private static List<String> faultsOfContact(@Nullable String role, @Nullable String address) {
        return FaultsIn.check(faults -> Contact.check(role, address, faults));
    }

    @Test
    void aPartnerNeedsCodeNameTypeAndARegion() {
        assertThat(faults(new PartnerForm(null, null, null, null, null, null, null, null, null, null, null)))
                .containsExactly("/code required", "/name required", "/type required", "/jurisdictions required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000099000000001000", "00000099AB1234567000"})
    void anOinHasTwentyPositionsAndMayHoldLettersInTheMiddle(String oin) {
        assertThat(faults(oin, List.of("GM0014"), null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000009900000000100",
                "000000990000000010000",
                "A0000099000000001000",
                "00000099ab1234567000",
                ""
            })
    void anythingElseIsNoOin(String oin) {
        assertThat(faults(oin, List.of("GM0014"), null)).containsExactly("/oin wrong-form");
    }

    @Test
    void everyRegionThatIsNoneIsToldAndEveryRegionStandsOnce() {
        assertThat(faults(null, Arrays.asList("GM0014", "Groningen", "GM0014", null), null))
                .containsExactly(
                        "/jurisdictions/1 wrong-form",
                        "/jurisdictions/2 jurisdiction-twice",
                        "/jurisdictions/3 wrong-form");
    }

    @Test
    void aPartnerIsNotPartOfItself() {
        assertThat(faults(null, List.of("GM0014"), "politie-groningen")).containsExactly("/parent own-parent");
    }

    @Test
    void aPartnerThatBreaksARuleCannotBeMade() {
        assertThatThrownBy(() -> new Partner(
                        "Politie",
                        "Politie",
                        POLICE,
                        null,
                        List.of("GM0014"),
                        null,
                        List.of(),
                        List.of(),
                        null,
                        Validity.ALWAYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/code");
    }

    @Test
    void aCollectiveMayNameItsMembersOrNobody() {
        assertThat(faultsOfMembers(COLLECTIVE, List.of("gemeente-assen", "gemeente-emmen")))
                .isEmpty();
        assertThat(faultsOfMembers(COLLECTIVE, List.of())).isEmpty();
        assertThat(faultsOfMembers(COLLECTIVE, null)).isEmpty();
    }

    @Test
    void nobodyElseHasMembers() {
        assertThat(faultsOfMembers(PartnerType.MUNICIPALITY, List.of("gemeente-assen")))
                .containsExactly("/members not-a-collective");
        assertThat(faultsOfMembers(PartnerType.MUNICIPALITY, List.of())).isEmpty();
    }

    @Test
    void everyMemberThatCannotBeOneIsTold() {
        assertThat(faultsOfMembers(
                        COLLECTIVE,
                        Arrays.asList("gemeente-assen", "Assen", "gemeente-assen", null, "drentse-gemeenten")))
                .containsExactly(
                        "/members/1 wrong-form",
                        "/members/2 member-twice",
                        "/members/3 required",
                        "/members/4 own-member");
    }

    @Test
    void aCollectiveHasAtMostAHundredMembers() {
        List<String> members =
                IntStream.rangeClosed(1, 101).mapToObj(i -> "gemeente-" + i).toList();

        assertThat(faultsOfMembers(COLLECTIVE, members)).containsExactly("/members too-many");
        assertThat(faultsOfMembers(COLLECTIVE, members.subList(0, 100))).isEmpty();
    }

    @Test
    void anAliasIsAnotherSpellingAndStandsOnce() {
        assertThat(faults(withAliases(List.of("Regiopolitie Groningen", "Politie"))))
                .isEmpty();
        assertThat(faults(withAliases(Arrays.asList(
                        "Politie", "POLITIE ", " politie  (regiopolitie Groningen)", null, " ", "a\u0000"))))
                .containsExactly(
                        "/aliases/1 alias-twice",
                        "/aliases/2 alias-twice",
                        "/aliases/3 required",
                        "/aliases/4 required",
                        "/aliases/5 unwritable-character");
    }

    @Test
    void aliasesAreFewAndShort() {
        assertThat(faults(withAliases(Collections.nCopies(51, "Politie")))).containsExactly("/aliases too-many");
        assertThat(faults(withAliases(List.of("P".repeat(201))))).containsExactly("/aliases/0 too-long");
        assertThat(faults(withAliases(List.of("P".repeat(200))))).isEmpty();
    }

    @Test
    void spellingsThatDifferInCapitalsAndBlanksOnlyAreTheSame() {
        assertThat(withAliases(List.of(" Dienst\u00a0 JUSTITIËLE\tInrichtingen "))
                        .partner()
                        .spellings())
                .containsExactly("politie (regiopolitie groningen)", "dienst justitiële inrichtingen");
    }

    @Test
    void aContactIsAFunctionAndPerhapsAMailbox() {
        assertThat(faultsOfContact("coördinator integrale veiligheid", null)).isEmpty();
        assertThat(faultsOfContact("coördinator integrale veiligheid", "veiligheid@groningen.example"))
                .isEmpty();
        assertThat(faultsOfContact(null, "veiligheid@groningen.example")).containsExactly("/role required");
        assertThat(faultsOfContact("c".repeat(101), null)).containsExactly("/role too-long");
        assertThat(faultsOfContact("piket", "v".repeat(190) + "@nl.example")).containsExactly("/address too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "veiligheid", "@x.nl", "a@nl", "a@x.", "a@.nl", "a@b@x.nl", "a b@x.nl", "a@x.nl\u0000"})
    void anythingElseIsNoMailbox(String address) {
        assertThat(faultsOfContact("piket", address)).containsExactly("/address wrong-form");
    }

    @Test
    void aPartnerExistsFromItsFirstDayUntilItsLastBothIncluded() {
        LocalDate first = LocalDate.parse("2013-01-01");
        LocalDate last = LocalDate.parse("2025-12-31");
        Validity validity = new Validity(first, last);

        assertThat(validity.holdsOn(first.minusDays(1))).isFalse();
        assertThat(validity.holdsOn(first)).isTrue();
        assertThat(validity.holdsOn(last)).isTrue();
        assertThat(validity.holdsOn(last.plusDays(1))).isFalse();
        assertThat(new Validity(first, null).holdsOn(LocalDate.MAX)).isTrue();
        assertThat(new Validity(null, last).holdsOn(LocalDate.MIN)).isTrue();
        assertThat(Validity.ALWAYS.holdsOn(first)).isTrue();
    }

    @Test
    void theLastDayIsNotBeforeTheFirst() {
        LocalDate day = LocalDate.parse("2013-01-01");

        assertThat(FaultsIn.check(f -> Validity.check(day, day.minusDays(1), f)))
                .containsExactly("/validUntil ends-before-it-begins");
        assertThat(FaultsIn.check(f -> Validity.check(day, day, f))).isEmpty();
        assertThat(FaultsIn.check(f -> Validity.check(LocalDate.MIN, LocalDate.MAX, f)))
                .containsExactly("/validFrom out-of-bounds", "/validUntil out-of-bounds");
    }

    @Test
    void aTeamIsPartOfAPoliceUnitOnlyAndNothingIsPartOfACollective() {
        for (PartnerType type : PartnerType.values()) {
            assertThat(type.mayHold(PartnerType.POLICE_TEAM)).as("%s", type).isEqualTo(type == POLICE);
            assertThat(type.mayHold(PartnerType.OTHER)).as("%s", type).isEqualTo(type != COLLECTIVE);
        }
    }
}
