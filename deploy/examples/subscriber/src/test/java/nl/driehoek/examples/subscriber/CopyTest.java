package nl.driehoek.examples.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyTest {
    private static final String TOPIC = "driehoek.commitments";
    private static final String TYPE = "nl.driehoek.partners.commitment-changed.v1";

    private final Copy copy = new Copy(Map.of(TOPIC, TYPE));

    private static Event event(String key, long sequence, @Nullable String data) {
        return new Event(TOPIC, key, sequence, key + "-" + sequence, TYPE, "http://localhost/" + key, data);
    }

    /** Every third event of a key ends it. */
    private static Event numbered(int number) {
        int sequence = number / 3 + 1;
        return event("key" + number % 3, sequence, sequence % 3 == 0 ? null : "{\"state\":" + sequence + "}");
    }

    @Test
    void theEventWithTheHighestSequenceIsThePresentState() {
        copy.apply(event("a", 1, "{\"state\":1}"));
        copy.apply(event("a", 2, "{\"state\":2}"));

        assertThat(copy.find(TOPIC, "a")).map(Event::data).contains("{\"state\":2}");
    }

    @Test
    void anEventThatWasOvertakenOrComesAgainChangesNothing() {
        copy.apply(event("a", 2, "{\"state\":2}"));

        assertThat(copy.apply(event("a", 1, "{\"state\":1}"))).isEqualTo(Copy.Outcome.OLDER);
        assertThat(copy.apply(event("a", 2, "{\"state\":2}"))).isEqualTo(Copy.Outcome.OLDER);
        assertThat(copy.find(TOPIC, "a")).map(Event::sequence).contains(2L);
    }

    @Test
    void whatIsNoMoreDoesNotComeBackByAnOlderEvent() {
        copy.apply(event("a", 1, "{}"));
        copy.apply(event("a", 2, null));
        copy.apply(event("a", 1, "{}"));

        assertThat(copy.find(TOPIC, "a")).isEmpty();
        assertThat(copy.count(TOPIC)).isZero();
    }

    @Test
    void aVersionThatIsNotUnderstoodLeavesTheCopyAsItIs() {
        copy.apply(event("a", 1, "{}"));

        Copy.Outcome outcome = copy.apply(new Event(
                TOPIC, "a", 2, "a-2", "nl.driehoek.partners.commitment-changed.v2", "http://localhost/a", "{}"));

        assertThat(outcome).isEqualTo(Copy.Outcome.NOT_UNDERSTOOD);
        assertThat(copy.find(TOPIC, "a")).map(Event::sequence).contains(1L);
    }

    @Test
    void theSameEventsInAnyOrderAndHoweverOftenGiveTheSameCopy() {
        qt().forAll(lists().of(integers().between(0, 29)).ofSizeBetween(0, 60)).check(numbers -> {
            Copy inOrder = new Copy(Map.of(TOPIC, TYPE));
            Copy asTheyCame = new Copy(Map.of(TOPIC, TYPE));
            numbers.stream().distinct().sorted().forEach(number -> inOrder.apply(numbered(number)));
            numbers.forEach(number -> asTheyCame.apply(numbered(number)));
            return inOrder.topics().equals(asTheyCame.topics());
        });
    }

    @Test
    void aSnapshotGivesBackTheCopyAndItsPositions(@TempDir Path directory) throws Exception {
        Snapshot snapshot = new Snapshot(directory);
        copy.apply(event("a", 1, "{\"state\":1}"));
        copy.apply(event("b", 4, null));
        Position position = new Position(TOPIC, 2, "AAAAAAAAAAAAAAAAAAAAAQ", 17);

        snapshot.save(copy, List.of(position));
        Copy loaded = new Copy(Map.of(TOPIC, TYPE));

        assertThat(snapshot.load(loaded)).containsExactly(position);
        assertThat(loaded.topics()).isEqualTo(copy.topics());
    }

    @Test
    void thereIsNoPositionBeforeTheFirstSnapshot(@TempDir Path directory) throws Exception {
        assertThat(new Snapshot(directory).load(copy)).isEmpty();
    }
}
