package nl.driehoek.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.driehoek.plans.indicatorview.KnownIndicators;

/** Has indicators be known before a plan names them, as they are when indicators-service has told of them. */
public final class KnownIndicatorsFixture {
    private static final String DEFINED = "nl.driehoek.indicators.indicator-defined.v1";
    private static final Path SEED = Path.of("../deploy/local/src/main/resources/seeds/groningen-indicators.json");

    /** What the tests name beside the indicators of Groningen. */
    private static final List<String> OTHERS = List.of("overlast", "groningen-winkeldiefstal");

    private static final Set<String> KNOWN = new HashSet<>();

    private KnownIndicatorsFixture() {}

    /** All that existing tests name; asked again, it does nothing. Without a running service nothing is needed. */
    public static void defineThoseOfTheTests() {
        if (Arc.container() != null) {
            define(Stream.concat(seeded().stream(), OTHERS.stream()).collect(Collectors.toSet()));
        }
    }

    /** All that a plan names, and nothing that is no code. */
    public static void defineThoseIn(JsonNode plan) {
        define(plan.findValuesAsText("indicator").stream()
                .filter(code -> code.matches("[a-z0-9]+(-[a-z0-9]+)*"))
                .collect(Collectors.toSet()));
    }

    /** Tells of these indicators, and waits until the service knows them. */
    public static void define(String... codes) {
        define(Arrays.asList(codes));
    }

    private static synchronized void define(Collection<String> codes) {
        List<String> unknown =
                codes.stream().filter(code -> !KNOWN.contains(code)).toList();
        if (unknown.isEmpty()) {
            return;
        }
        Told.publish(
                Told.INDICATORS,
                unknown.stream()
                        .map(code -> defined(code, 1, 1, "Indicator " + code))
                        .toArray(CloudEvent[]::new));
        KnownIndicators indicators =
                Arc.container().instance(KnownIndicators.class).get();
        await().untilAsserted(() -> assertThat(indicators.missing(unknown)).isEmpty());
        KNOWN.addAll(unknown);
    }

    /** Tells that an indicator is no more, and waits until the service knows. */
    public static void takeAway(String code, long sequence) {
        Told.publish(Told.INDICATORS, Told.tombstone(DEFINED, code, sequence));
        KnownIndicators indicators =
                Arc.container().instance(KnownIndicators.class).get();
        await().untilAsserted(
                        () -> assertThat(indicators.missing(List.of(code))).containsExactly(code));
        KNOWN.remove(code);
    }

    /** The event of indicators-service. */
    public static CloudEvent defined(String code, long sequence, int version, String name) {
        return Told.event(DEFINED, code, sequence, definition(code, version, name));
    }

    /** What that event says. */
    public static String definition(String code, int version, String name) {
        return """
                {"code":"%s","name":"%s","unit":"%%","source":"Politie","frequency":"YEARLY",
                 "desiredDirection":"LOWER","aggregation":"LAST","version":%d}
                """.formatted(code, name, version);
    }

    private static List<String> seeded() {
        try {
            return Groningen.JSON.readTree(SEED.toFile()).path("indicators").findValuesAsText("code");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
