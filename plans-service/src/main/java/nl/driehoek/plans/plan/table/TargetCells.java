package nl.driehoek.plans.plan.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.driehoek.plans.plan.domain.ContentForm.IntermediateForm;
import nl.driehoek.plans.plan.domain.Target;
import org.jspecify.annotations.Nullable;

/**
 * Cells that hold more than one thing: a breakdown as {@code age=12-17;sex=v}, intermediate targets as
 * {@code 2012: ≤ 7 | 2013: ≤ 6}, where a bar of the text itself has a backslash before it.
 */
final class TargetCells {
    private TargetCells() {}

    static @Nullable String breakdown(@Nullable Map<String, String> breakdown) {
        return breakdown == null
                ? null
                : breakdown.entrySet().stream()
                        .map(part -> part.getKey() + "=" + part.getValue())
                        .collect(Collectors.joining(";"));
    }

    /** The parts of a breakdown; empty when the cell is not written as one. */
    static Optional<Map<String, @Nullable String>> readBreakdown(String cell) {
        Map<String, @Nullable String> parts = new TreeMap<>();
        for (String part : cell.split(";", -1)) {
            int sign = part.indexOf('=');
            if (sign < 0
                    || parts.put(
                                    part.substring(0, sign).strip(),
                                    part.substring(sign + 1).strip())
                            != null) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }

    static @Nullable String intermediate(List<Target.Intermediate> intermediate) {
        return intermediate.isEmpty()
                ? null
                : intermediate.stream()
                        .map(each -> each.due() + ": "
                                + each.expression()
                                        .printed()
                                        .replace("\\", "\\\\")
                                        .replace("|", "\\|"))
                        .collect(Collectors.joining(" | "));
    }

    /** Intermediate targets; empty when the cell is not written as such. */
    static Optional<List<@Nullable IntermediateForm>> readIntermediate(String cell) {
        List<@Nullable IntermediateForm> read = new ArrayList<>();
        for (String part : parts(cell)) {
            int colon = part.indexOf(':');
            if (colon < 0) {
                return Optional.empty();
            }
            String printed = part.substring(colon + 1);
            read.add(new IntermediateForm(
                    part.substring(0, colon).strip(), printed.startsWith(" ") ? printed.substring(1) : printed));
        }
        return Optional.of(read);
    }

    /** What stands between the bars, without the space before a bar and the backslashes that keep a bar in the text. */
    private static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            char next = i + 1 < cell.length() ? cell.charAt(i + 1) : 0;
            if (c == '\\' && (next == '\\' || next == '|')) {
                part.append(next);
                i++;
            } else if (c == ' ' && next == '|') {
                continue;
            } else if (c == '|') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
