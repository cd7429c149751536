package nl.driehoek.partners.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list within a cell: {@code Noord | Zuid}. A bar or backslash of the text itself has a backslash before it. */
final class ListCell {
    private static final String BETWEEN = " | ";

    private ListCell() {}

    static <T> @Nullable String write(List<T> items, Function<T, String> text) {
        return items.isEmpty()
                ? null
                : items.stream()
                        .map(item -> text.apply(item).replace("\\", "\\\\").replace("|", "\\|"))
                        .collect(Collectors.joining(BETWEEN));
    }

    /** The items with their own blanks: just one before and one after a bar belongs to the bar. */
    static List<String> read(String cell) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            char next = i + 1 < cell.length() ? cell.charAt(i + 1) : 0;
            if (c == '\\' && (next == '\\' || next == '|')) {
                item.append(next);
                i++;
            } else if (c == '|') {
                boolean blankBefore = item.length() > 0 && item.charAt(item.length() - 1) == ' ';
                items.add(blankBefore ? item.substring(0, item.length() - 1) : item.toString());
                item.setLength(0);
                i += next == ' ' ? 1 : 0;
            } else {
                item.append(c);
            }
        }
        items.add(item.toString());
        return items;
    }
}
