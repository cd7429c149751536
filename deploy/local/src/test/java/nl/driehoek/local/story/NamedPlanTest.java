package nl.driehoek.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.driehoek.local.api.Json;
import org.junit.jupiter.api.Test;

class NamedPlanTest {

    private final NamedPlan plans = new NamedPlan(List.of(
            plan("1", "BD.11 2873240", "Jaarplan Veiligheid 2012").put("revisionInForce", 1),
            plan("2", "GR-2022", "Integraal Veiligheidsplan 2022-2024").put("revisionInForce", 2),
            plan("3", "GR-2023", "Jaarplan Veiligheid 2023")));

    @Test
    void aPlanIsFoundByIdReferenceTitleOrPartOfThese() {
        assertThat(plans.id("2")).isEqualTo("2");
        assertThat(plans.id("bd.11 2873240")).isEqualTo("1");
        assertThat(plans.id("Jaarplan Veiligheid 2012")).isEqualTo("1");
        assertThat(plans.id("integraal")).isEqualTo("2");
    }

    @Test
    void whatIsNotAdoptedIsNotFound() {
        assertThatThrownBy(() -> plans.id("GR-2023"))
                .hasMessage("There is no adopted plan GR-2023; choose from Jaarplan Veiligheid 2012 (BD.11 2873240),"
                        + " Integraal Veiligheidsplan 2022-2024 (GR-2022)");
    }

    @Test
    void anAmbiguousNameIsRefusedWithThePlansThatItFits() {
        assertThatThrownBy(() -> plans.id("veiligheid"))
                .hasMessageStartingWith("There are more adopted plans veiligheid; choose from ");
    }

    private static ObjectNode plan(String id, String reference, String title) {
        return Json.object().put("id", id).put("reference", reference).put("title", title);
    }
}
