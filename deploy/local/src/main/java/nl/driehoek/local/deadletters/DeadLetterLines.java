package nl.driehoek.local.deadletters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nl.driehoek.local.instance.Service;

/** Dead letters as lines for the terminal. */
public final class DeadLetterLines {

    private static final int WIDTH = 400;

    private DeadLetterLines() {}

    /** Two lines: what it is and where it stood, and why it was refused. */
    public static List<String> of(JsonNode letter) {
        String attempts = letter.path("attempts").asInt() == 0
                ? ""
                : ", tried again: " + letter.path("attempts").asInt();
        return List.of(
                letter.path("id").asText() + "  " + letter.path("state").asText() + "  "
                        + letter.path("refusedAt").asText() + "  "
                        + cut(letter.path("type").asText("(no event)")) + "  "
                        + letter.path("topic").asText() + "/"
                        + letter.path("partition").asText() + "@"
                        + letter.path("offset").asText() + "  "
                        + (letter.has("key") ? "key " + cut(letter.path("key").asText()) : "no key") + attempts,
                "  " + cut(letter.path("reason").asText())
                        + (letter.has("discardReason")
                                ? "; discarded: "
                                        + cut(letter.path("discardReason").asText())
                                : ""));
    }

    /** What came of trying one again. */
    public static String outcome(JsonNode outcome) {
        String word =
                switch (outcome.path("outcome").asText()) {
                    case "HANDLED" -> "handled";
                    case "REFUSED" -> "refused";
                    default -> "nothing to do";
                };
        return outcome.at("/letter/id").asText() + "  " + word + ": "
                + cut(outcome.path("detail").asText());
    }

    public static String heading(Service service, int count) {
        return service.module() + ": "
                + (count == 0 ? "no dead letters" : count == 1 ? "1 dead letter" : count + " dead letters");
    }

    /** How many of each, and what to do when some were refused. */
    public static String total(List<JsonNode> outcomes, boolean dryRun) {
        long refused = refused(outcomes);
        return (dryRun ? "Dry run, nothing was kept: " : "")
                + count(outcomes, "HANDLED") + " handled, " + refused + " refused, "
                + count(outcomes, "NOTHING_TO_DO") + " with nothing to do"
                + (refused == 0
                        ? ""
                        : ". Mend the cause and replay once more, or: ./driehoek dead-letters discard ID --reason …");
    }

    public static long refused(List<JsonNode> outcomes) {
        return count(outcomes, "REFUSED");
    }

    private static long count(List<JsonNode> outcomes, String outcome) {
        return outcomes.stream()
                .filter(one -> one.path("outcome").asText().equals(outcome))
                .count();
    }

    /** One line, whatever an outsider put in it: no control characters reach the terminal. */
    private static String cut(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line;
    }
}
