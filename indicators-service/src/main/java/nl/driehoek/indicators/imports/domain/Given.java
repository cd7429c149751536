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

    /** Without what is null, which no list of enums or columns can mean anything by. */
    static <T> List<T> list(@Nullable List<@Nullable T> list) {
        List<T> given = new ArrayList<>();
        if (list != null) {
            for (T one : list) {
                if (one != null) {
                    given.add(one);
                }
            }
        }
        return Collections.unmodifiableList(given);
    }

    static <T> Map<String, T> map(@Nullable Map<String, @Nullable T> map) {
        Map<String, T> given = new LinkedHashMap<>();
        if (map != null) {
            map.forEach((key, value) -> {
                if (value != null) {
                    given.put(key, value);
                }
            });
        }
        return Collections.unmodifiableMap(given);
    }

    static void exactlyOne(
            @Nullable Object one, String oneName, @Nullable Object other, String otherName, Faults faults) {
        if ((one == null) == (other == null)) {
            faults.add("exactly-one", "exactly one of " + oneName + " and " + otherName + " must be given");
        }
    }
}
