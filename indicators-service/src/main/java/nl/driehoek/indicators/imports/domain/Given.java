package nl.driehoek.indicators.imports.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Lets a mapping be made of any JSON: what is not there is empty until the mapping is checked, so that all of its faults
 * are told at once.
 */
final class Given {

    static final int LONGEST_CODE = 60;
    static final int LONGEST_COLUMN = 500;

    private static final int MOST_CODES = 1_000;

    private Given() {}

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static List<String> texts(@Nullable List<@Nullable String> texts) {
        return texts == null ? List.of() : texts.stream().map(Given::text).toList();
    }

    static Map<String, String> texts(@Nullable Map<String, @Nullable String> texts) {
        Map<String, String> given = new LinkedHashMap<>();
        if (texts != null) {
            texts.forEach((key, value) -> given.put(key, text(value)));
        }
        return Collections.unmodifiableMap(given);
    }

    /** With an empty one in the place of what is null, so that it has the faults of an empty one. */
    static <T> List<T> list(@Nullable List<@Nullable T> list, T empty) {
        return list == null
                ? List.of()
                : list.stream().map(one -> one == null ? empty : one).toList();
    }

    static <T extends @Nullable Object> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }

    /** With an empty one in the place of what is null, so that it has the faults of an empty one. */
    static <T> Map<String, T> map(@Nullable Map<String, @Nullable T> map, T empty) {
        Map<String, T> given = new LinkedHashMap<>();
        if (map != null) {
            map.forEach((key, value) -> given.put(key, value == null ? empty : value));
        }
        return Collections.unmodifiableMap(given);
    }

    static <T extends @Nullable Object> Map<String, T> map(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** What codes in a column mean; each must mean something. */
    static void checkCodes(Map<String, ? extends @Nullable Object> codes, Faults faults) {
        checkSize(codes, 1, MOST_CODES, faults);
        codes.forEach((code, meaning) -> {
            checkPrinted(code, faults.at(code));
            faults.at(code).require(meaning);
        });
    }

    /** A text that must be there, without blanks at either end: the readers take those off what they compare it with. */
    static void checkText(@Nullable String text, int longest, Faults faults) {
        if (faults.require(text) && text != null) {
            checkForm(text, longest, faults);
        }
    }

    /** The name of a column, if there is one. */
    static void checkColumn(@Nullable String column, Faults faults) {
        if (column != null) {
            checkText(column, LONGEST_COLUMN, faults);
        }
    }

    /** What can be printed in a cell; the empty text stands for an empty cell. */
    static void checkPrinted(String printed, Faults faults) {
        checkForm(printed, LONGEST_COLUMN, faults);
    }

    private static void checkForm(String text, int longest, Faults faults) {
        if (!text.strip().equals(text)) {
            faults.add("blank-ends", "blanks at the ends are taken off what is printed, so they must not stand here");
        }
        if (text.length() > longest) {
            faults.add("text-too-long", "at most " + longest + " characters");
        }
    }

    static void checkSize(List<?> list, int most, Faults faults) {
        if (list.size() > most) {
            faults.add("too-many", "at most " + most);
        }
    }

    static void checkSize(Map<String, ? extends @Nullable Object> map, int least, int most, Faults faults) {
        if (map.size() < least) {
            faults.add("required", "must be given");
        }
        if (map.size() > most) {
            faults.add("too-many", "at most " + most);
        }
    }

    static void checkAbsent(@Nullable Object value, String beside, Faults faults) {
        if (value != null) {
            faults.add("not-together", "cannot be given beside " + beside);
        }
    }

    static void exactlyOne(
            @Nullable Object one, String oneName, @Nullable Object other, String otherName, Faults faults) {
        if ((one == null) == (other == null)) {
            faults.add("exactly-one", "exactly one of " + oneName + " and " + otherName + " must be given");
        }
    }
}
