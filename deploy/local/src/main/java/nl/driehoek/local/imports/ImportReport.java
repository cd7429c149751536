package nl.driehoek.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of an import, for the eye. */
public final class ImportReport {

    private static final List<String> COUNTS = List.of("added", "corrected", "confirmed", "unchanged", "faulty");

    private ImportReport() {}

    /** How far it is, in a line. */
    static String step(JsonNode seen) {
        JsonNode progress = seen.path("progress");
        String percent =
                progress.has("percent") ? ", " + progress.path("percent").asInt() + " %" : "";
        return seen.path("state").asText().toLowerCase(Locale.ROOT) + ": "
                + progress.path("rows").asLong() + " rows, "
                + progress.path("figures").asLong() + " figures found, "
                + progress.path("applied").asLong() + " compared" + percent;
    }

    /** How many figures were new, replaced, known and wrong. */
    public static String counts(JsonNode ended) {
        JsonNode result = ended.path("result");
        List<String> counts = new ArrayList<>();
        for (String count : COUNTS) {
            counts.add(result.path(count).asLong() + " " + count);
        }
        return String.join(", ", counts);
    }

    /** All that the report says, but for the rows. */
    public static List<String> lines(JsonNode ended) {
        JsonNode result = ended.path("result");
        List<String> lines = new ArrayList<>();
        lines.add(ended.path("state").asText() + (ended.path("dryRun").asBoolean() ? " (nothing was recorded)" : "")
                + ": " + counts(ended));
        if (result.has("source")) {
            lines.add("source: " + result.path("source").asText()
                    + (result.has("attribution")
                            ? "; " + result.path("attribution").asText()
                            : ""));
        }
        for (JsonNode skipped : result.path("skipped")) {
            lines.add("skipped: " + skipped.path("count").asLong() + " × "
                    + skipped.path("printed").asText() + " ("
                    + skipped.path("reason").asText() + ", column "
                    + skipped.path("column").asText() + ")");
        }
        lines.addAll(totals(ended));
        result.path("faults").forEach(fault -> lines.add(fault(fault)));
        return lines;
    }

    /** Each total that the file prints, next to the sum of its parts. */
    public static List<String> totals(JsonNode ended) {
        List<String> lines = new ArrayList<>();
        for (JsonNode total : ended.at("/result/totals")) {
            lines.add("total: " + total.path("indicator").asText() + " "
                    + total.path("period").asText() + ", "
                    + total.path("area").asText() + " " + text(total, "total") + ", sum of its "
                    + total.path("added").asInt() + " parts ("
                    + total.path("parts").asText() + ") " + text(total, "sum")
                    + ", difference " + text(total, "difference")
                    + (total.path("missingCount").asInt() == 0
                            ? ""
                            : ", without " + total.path("missingCount").asInt()));
        }
        return lines;
    }

    static String fault(JsonNode fault) {
        return "fault: " + fault.path("pointer").asText() + " "
                + fault.path("code").asText() + ": "
                + fault.path("detail").asText();
    }

    private static String text(JsonNode total, String member) {
        return total.path(member).asText("unknown");
    }
}
