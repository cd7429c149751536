package nl.driehoek.indicators.indicator.rest;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import nl.driehoek.indicators.indicator.IndicatorFilter;
import nl.driehoek.indicators.indicator.domain.Frequency;
import nl.driehoek.indicators.indicator.domain.ValueType;
import nl.driehoek.kit.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of indicators is asked for. */
public record IndicatorListParameters(
        @Parameter(
                description =
                        "Words that all stand in its code, name, description or source, also as a part of a longer"
                                + " word; whatever their case.",
                example = "overlast enquête")
        @QueryParam("text")
        @Nullable
        String text,

        @Parameter(
                description = "Who keeps it, in full; whatever the case.",
                example = "Gemeente Groningen, team Veiligheid")
        @QueryParam("owner")
        @Nullable
        String owner,

        @Parameter(
                description = "Who publishes its figures, in full; whatever the case.",
                example = "Enquête Leefbaarheid en Veiligheid")
        @QueryParam("source")
        @Nullable
        String source,

        @Parameter(description = "What an observation is.", schema = @Schema(implementation = ValueType.class))
        @QueryParam("valueType")
        @Nullable
        String valueType,

        @Parameter(description = "How often the source publishes.", schema = @Schema(implementation = Frequency.class))
        @QueryParam("frequency")
        @Nullable
        String frequency,

        @Parameter(
                description = "Only indicators that are calculated from others, or only those that are measured.",
                example = "true")
        @QueryParam("calculated")
        @Nullable
        String calculated,

        @QueryParam("limit") @Nullable String limit,

        @QueryParam("cursor") @Nullable String cursor) {

    private static final int LONGEST_TEXT = 200;

    IndicatorFilter filter() {
        return new IndicatorFilter(
                text("text", text),
                text("owner", owner),
                text("source", source),
                oneOf("valueType", ValueType.class, valueType),
                oneOf("frequency", Frequency.class, frequency),
                truth("calculated", calculated));
    }

    private static @Nullable String text(String name, @Nullable String text) {
        boolean unusable = text != null
                && (text.isBlank()
                        || text.length() > LONGEST_TEXT
                        || text.codePoints().anyMatch(Character::isISOControl));
        if (unusable) {
            throw ProblemException.invalidParameter(
                    name, "must be a text of at most " + LONGEST_TEXT + " characters, without control characters");
        }
        return text;
    }

    private static <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type, @Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(value -> value.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.invalidParameter(
                                name, "must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    private static @Nullable Boolean truth(String name, @Nullable String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw ProblemException.invalidParameter(name, "must be true or false");
        }
        return text == null ? null : Boolean.valueOf(text);
    }
}
