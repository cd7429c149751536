package nl.driehoek.local.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.instance.Service;
import org.junit.jupiter.api.Test;

class DeadLetterLinesTest {

    private static final String ID = "5b1f6b0e-3f0c-4d64-9a44-1c7e1d0b2f10";

    @Test
    void aLetterIsTwoLinesWithWhatItIsAndWhyItWasRefused() {
        assertThat(DeadLetterLines.of(
                        letter().put("key", "politie").put("type", "nl.driehoek.indicators.measurement-reported.v1")))
                .containsExactly(
                        ID + "  WAITING  2026-01-12T09:30:01Z  nl.driehoek.indicators.measurement-reported.v1"
                                + "  driehoek.measurement-reports/1@4711  key politie",
                        "  not known");
    }

    @Test
    void whatIsNoEventAndWasTriedAgainIsToldAsSuch() {
        assertThat(DeadLetterLines.of(letter().put("attempts", 3)).get(0))
                .contains("(no event)")
                .endsWith("no key, tried again: 3");
    }

    @Test
    void aDiscardedLetterTellsWhy() {
        assertThat(DeadLetterLines.of(letter().put("discardReason", "Proefbericht"))
                        .get(1))
                .isEqualTo("  not known; discarded: Proefbericht");
    }

    @Test
    void whatAnOutsiderWroteStaysOnItsLineAndCannotSteerTheTerminal() {
        assertThat(DeadLetterLines.of(letter().put("reason", "one\ntwo \u001b[31mred " + "x".repeat(900)))
                        .get(1))
                .startsWith("  one two  [31mred x")
                .hasSize(402)
                .endsWith("…");
    }

    @Test
    void eachOutcomeIsALineAndTheTotalTellsWhatToDo() {
        List<JsonNode> outcomes = List.of(outcome("HANDLED"), outcome("REFUSED"), outcome("NOTHING_TO_DO"));

        assertThat(DeadLetterLines.outcome(outcomes.get(0))).isEqualTo(ID + "  handled: because");
        assertThat(DeadLetterLines.outcome(outcomes.get(2))).isEqualTo(ID + "  nothing to do: because");
        assertThat(DeadLetterLines.total(outcomes, false))
                .startsWith("1 handled, 1 refused, 1 with nothing to do. ")
                .contains("discard");
        assertThat(DeadLetterLines.total(List.of(outcome("HANDLED")), true))
                .isEqualTo("Dry run, nothing was kept: 1 handled, 0 refused, 0 with nothing to do");
    }

    @Test
    void theHeadingCounts() {
        assertThat(DeadLetterLines.heading(Service.PLANS, 0)).isEqualTo("plans-service: no dead letters");
        assertThat(DeadLetterLines.heading(Service.PLANS, 1)).isEqualTo("plans-service: 1 dead letter");
        assertThat(DeadLetterLines.heading(Service.PLANS, 2)).isEqualTo("plans-service: 2 dead letters");
    }

    private static ObjectNode letter() {
        return Json.object()
                .put("id", ID)
                .put("topic", "driehoek.measurement-reports")
                .put("partition", 1)
                .put("offset", 4711)
                .put("refusedAt", "2026-01-12T09:30:01Z")
                .put("reason", "not known")
                .put("state", "WAITING")
                .put("attempts", 0);
    }

    private static JsonNode outcome(String outcome) {
        ObjectNode node = Json.object().put("outcome", outcome).put("detail", "because");
        node.set("letter", letter());
        return node;
    }
}
