package nl.driehoek.indicators.imports.rest;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.driehoek.indicators.imports.ImportFilter;
import nl.driehoek.indicators.imports.ImportOrder;
import nl.driehoek.indicators.imports.job.domain.ImportState;
import nl.driehoek.indicators.imports.job.domain.RowOutcome;
import nl.driehoek.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of requests about imports. */
final class ImportParameters {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_AREAS = 500;

    private ImportParameters() {}

    static ImportOrder order(
            @Nullable String mapping, @Nullable String dryRun, @Nullable String corrections, @Nullable String areas) {
        if (mapping == null || mapping.isBlank()) {
            throw ProblemException.invalidParameter("mapping", "must be the key of a mapping: see /v1/import-mappings");
        }
        if (corrections != null && (corrections.isBlank() || corrections.length() > LONGEST_REASON)) {
            throw ProblemException.invalidParameter(
                    "corrections", "must say why, in at most " + LONGEST_REASON + " characters");
        }
        List<String> codes = areas == null ? List.of() : Arrays.asList(areas.split(",", -1));
        if (codes.size() > MOST_AREAS) {
            throw ProblemException.invalidParameter("areas", "at most " + MOST_AREAS + " codes");
        }
        return new ImportOrder(mapping, flag("dryRun", dryRun), corrections, codes);
    }

    static @Nullable String fileName(@Nullable String name) {
        if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
            throw ProblemException.invalidParameter("fileName", "has 1 to " + LONGEST_NAME + " characters");
        }
        return name;
    }

    static ImportFilter filter(@Nullable String state, @Nullable String mapping) {
        return new ImportFilter(constant(ImportState.class, "state", state), mapping);
    }

    static @Nullable RowOutcome outcome(@Nullable String outcome) {
        return constant(RowOutcome.class, "outcome", outcome);
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("There is no import " + text + ".");
        }
    }

    private static boolean flag(String name, @Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw ProblemException.invalidParameter(name, "must be true or false");
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalidParameter(
                        name, "must be one of " + Arrays.toString(type.getEnumConstants())));
    }
}
