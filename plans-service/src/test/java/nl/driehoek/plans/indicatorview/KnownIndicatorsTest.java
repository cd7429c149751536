package nl.driehoek.plans.indicatorview;

import static nl.driehoek.plans.KnownIndicatorsFixture.defined;
import static nl.driehoek.plans.KnownIndicatorsFixture.definition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.kit.testing.TopicWriter;
import nl.driehoek.plans.Told;
import nl.driehoek.plans.indicatorview.domain.KnownIndicator;
import nl.driehoek.plans.indicatorview.events.IndicatorDefinedV1;
import nl.driehoek.plans.indicatorview.store.KnownIndicatorStore;
import nl.driehoek.plans.target.domain.DesiredDirection;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class KnownIndicatorsTest {
    @Inject
    KnownIndicators indicators;

    @Inject
    KnownIndicatorStore store;

    @Inject
    IndicatorArrivals arrivals;

    @Inject
    Event<IndicatorArrivals.Arrived> arrived;

    private final String code = "indicator-" + UUID.randomUUID();

    /** One that waits for longer than a busy machine needs to bring an event over. */
    private KnownIndicators patient() {
        return new KnownIndicators(store, arrivals, arrived, Duration.ofMinutes(1));
    }

    private KnownIndicator awaitVersion(int version) {
        await().until(() -> indicators.find(List.of(code)).values().stream().anyMatch(i -> i.version() == version));
        return indicators.find(List.of(code)).get(code);
    }

    private CloudEvent gone(long sequence) {
        return Told.tombstone(IndicatorDefinedV1.TYPE, code, sequence);
    }

    @Test
    void anIndicatorIsKnownOnceItWasDefined() {
        assertThat(indicators.missing(List.of(code))).containsExactly(code);

        Told.publish(Told.INDICATORS, defined(code, 1, 1, "Drugsoverlast"));

        assertThat(awaitVersion(1))
                .isEqualTo(new KnownIndicator(code, "Drugsoverlast", "%", DesiredDirection.LOWER, 1));
        assertThat(indicators.missing(List.of(code, "nooit-gedefinieerd"))).containsExactly("nooit-gedefinieerd");
    }

    @Test
    void anOlderVersionNeverOverwrites() {
        CloudEvent second = defined(code, 2, 2, "Nieuw");
        Told.tell(Told.INDICATORS, second, defined(code, 1, 1, "Oud"), second);

        assertThat(indicators.find(List.of(code)).get(code).name()).isEqualTo("Nieuw");
    }

    @Test
    void anIndicatorThatIsNoMoreIsNotKnownAndALateEventDoesNotBringItBack() {
        Told.tell(Told.INDICATORS, defined(code, 1, 1, "Weg"), gone(3), defined(code, 2, 2, "Te laat"));

        assertThat(indicators.missing(List.of(code))).containsExactly(code);
    }

    @Test
    void anIndicatorThatIsDefinedAgainIsKnownAndALateTombstoneDoesNotTakeItAway() {
        Told.tell(Told.INDICATORS, defined(code, 1, 1, "Eerst"), gone(2), defined(code, 3, 1, "Opnieuw"), gone(2));

        assertThat(indicators.find(List.of(code)).get(code).name()).isEqualTo("Opnieuw");
    }

    @Test
    void whatCannotBeTakenGoesToTheDeadLettersWithItsReason() {
        Told.publish(
                Told.INDICATORS,
                Told.event(IndicatorDefinedV1.TYPE, code, 1, "{\"code\":\"" + code + "\"}"),
                TopicWriter.event(IndicatorDefinedV1.TYPE, code, definition(code, 1, "Zonder plaats")));

        try (TopicReader deadLetters = new TopicReader(Told.DEAD_LETTERS)) {
            assertThat(deadLetters.await(letter -> code.equals(letter.key()), 2))
                    .allSatisfy(letter -> EventContract.checkHeaders("deadLetter", letter))
                    .extracting(letter -> TopicReader.header(letter, "dead-letter-reason"))
                    .satisfiesExactly(
                            first -> assertThat(first).contains("/desiredDirection"),
                            second -> assertThat(second).contains("sequence"));
        }
    }

    @Test
    void whoWaitsIsAnsweredAsSoonAsTheIndicatorComesIn() {
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> patient().lookup().test(code));
        Told.publish(Told.INDICATORS, defined(code, 1, 1, "Net gedefinieerd"));

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(true);
    }

    @Test
    void whoWaitsWithinATransactionSeesWhatCameInMeanwhile() {
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    indicators.missing(List.of(code));
                    return patient().lookup().test(code);
                }));
        Told.publish(Told.INDICATORS, defined(code, 1, 1, "Net gedefinieerd"));

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(true);
    }

    @Test
    void nobodyWaitsForEver() {
        long before = System.nanoTime();

        Predicate<String> lookup = indicators.lookup();
        assertThat(lookup.test(code)).isFalse();
        assertThat(lookup.test(code + "-ook-niet")).as("one moment for all").isFalse();

        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(10));
    }

    @Test
    void nobodyWaitsForWhatIsKnown() {
        Told.publish(Told.INDICATORS, defined(code, 1, 1, "Bekend"));
        awaitVersion(1);

        assertThat(indicators.lookup().test(code)).isTrue();
    }
}
