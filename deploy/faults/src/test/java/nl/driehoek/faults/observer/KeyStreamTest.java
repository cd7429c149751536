package nl.driehoek.faults.observer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyStreamTest {

    private final KeyStream stream = new KeyStream();

    @Test
    void whatComesInOrderIsNeitherTwiceNorMisplaced() {
        add(1, "a");
        add(2, "b");

        assertThat(stream.size()).isEqualTo(2);
        assertThat(stream.duplicates()).isZero();
        assertThat(stream.misordered()).isZero();
        assertThat(stream.contradictions()).isZero();
    }

    @Test
    void theSameAgainIsADuplicateAndNotMisordered() {
        add(1, "a");
        add(2, "b");
        add(1, "a");
        add(2, "b");

        assertThat(stream.duplicates()).isEqualTo(2);
        assertThat(stream.misordered()).isZero();
        assertThat(stream.last()).isEqualTo(2);
    }

    @Test
    void aFirstDeliveryBehindALaterOneIsMisordered() {
        add(2, "b");
        add(1, "a");

        assertThat(stream.misordered()).isEqualTo(1);
        assertThat(stream.last()).isEqualTo(1);
        assertThat(stream.highest()).isEqualTo(2);
    }

    @Test
    void anotherEventWithTheSameNumberContradicts() {
        add(1, "a");
        add(1, "b");

        assertThat(stream.contradictions()).isEqualTo(1);
        assertThat(stream.duplicates()).isZero();
    }

    @Test
    void aNumberThatNeverCameIsMissing() {
        add(1, "a");
        add(3, "c");

        assertThat(stream.has(2)).isFalse();
    }

    private void add(long sequence, String id) {
        stream.add(new Seen("topic", 0, 0, "key", id, "source", sequence, false, id.hashCode()));
    }
}
