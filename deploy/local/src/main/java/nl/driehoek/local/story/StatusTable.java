package nl.driehoek.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The statuses of a plan's targets for the eye: a line of facts, and under it the reasons. */
final class StatusTable {

    private static final List<String> HEADINGS =
            List.of("Target", "Latest", "Bound", "Verdict", "Trajectory", "Confidence");
    private static final int WIDTH = 112;
    private static final int NAME_WIDTH = 50;
    private static final String INDENT = "    ";
    private static final String NONE = "-";
    /** The reasons come in order of weight: those of the verdict and of the trajectory first. */
    private static final int MAIN_REASONS = 2;

    private final Map<String, String> indicatorNames;
    private final boolean allReasons;

    StatusTable(Map<String, String> indicatorNames, boolean allReasons) {
        this.indicatorNames = Map.copyOf(indicatorNames);
        this.allReasons = allReasons;
    }

    List<String> render(List<JsonNode> statuses) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        statuses.forEach(status -> rows.add(cells(status)));
        int[] widths = widths(rows);

        List<String> lines = new ArrayList<>();
        lines.add(line(HEADINGS, widths));
        for (int i = 0; i < statuses.size(); i++) {
            lines.add(line(rows.get(i + 1), widths));
            lines.addAll(wrap(reasons(statuses.get(i))));
        }
        return lines;
    }

    /** How many targets are met. */
    static String score(List<JsonNode> statuses) {
        return statuses.size() + " targets, " + count(statuses, "MET") + " met, " + count(statuses, "NOT_MET")
                + " not met, " + count(statuses, "UNDETERMINED") + " undetermined";
    }

    private static long count(List<JsonNode> statuses, String verdict) {
        return statuses.stream()
                .filter(status -> text(status, "verdict").equals(verdict))
                .count();
    }

    /** What a comparison looks at. */
    String summary(JsonNode status) {
        return text(status, "verdict") + ", " + text(status, "trajectory");
    }

    /** The indicator's name, with the part of the population that the target is about. */
    String name(JsonNode status) {
        String code = status.path("indicator").asText();
        String name = indicatorNames.getOrDefault(code, code);
        List<String> parts = new ArrayList<>();
        status.path("breakdown")
                .properties()
                .forEach(part -> parts.add(part.getKey() + " " + part.getValue().asText()));
        String whole = parts.isEmpty() ? name : name + " (" + String.join(", ", parts) + ")";
        return whole.length() > NAME_WIDTH ? whole.substring(0, NAME_WIDTH - 1) + "…" : whole;
    }

    private List<String> cells(JsonNode status) {
        return List.of(
                name(status),
                latest(status.path("latest")),
                text(status, "printed"),
                text(status, "verdict"),
                text(status, "trajectory"),
                text(status, "confidence"));
    }

    private static String latest(JsonNode latest) {
        if (!latest.has("value")) {
            return NONE;
        }
        return number(latest.path("value").decimalValue()) + " ("
                + latest.path("period").asText() + ")";
    }

    static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
    }

    private static String text(JsonNode status, String field) {
        return status.path(field).asText(NONE);
    }

    String reasons(JsonNode status) {
        List<String> reasons = new ArrayList<>();
        for (JsonNode reason : status.path("reasons")) {
            reasons.add(reason.path("textEn").asText(reason.path("text").asText()));
        }
        int shown = allReasons ? reasons.size() : Math.min(MAIN_REASONS, reasons.size());
        return String.join("; ", reasons.subList(0, shown));
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[HEADINGS.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(cells.get(i)).append(" ".repeat(widths[i] - cells.get(i).length() + 2));
        }
        return line.toString().stripTrailing();
    }

    private static List<String> wrap(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(INDENT);
        for (String word : text.split(" ")) {
            if (line.length() + word.length() + 1 > WIDTH && line.length() > INDENT.length()) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(INDENT);
            }
            line.append(word).append(' ');
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
