package nl.driehoek.partners.commitment.events;

import org.jspecify.annotations.Nullable;

/**
 * How much an event tells. An event has a largest size and a commitment has none to speak of, so that what can be read
 * elsewhere is left out of one that would be too large: each value leaves out what those before it do, and more.
 */
enum Detail {
    WHOLE,
    WITHOUT_EVIDENCE,
    /** Of the report, the figures. */
    WITHOUT_VALUES,
    /** Of the assessments, those per unit and part. */
    WITHOUT_SPLITS,
    /** Of the norms, the names of units and the parts. */
    WITHOUT_UNITS,
    /** Of the commitment, whatever only explains. */
    WITHOUT_TEXTS,
    /** What every commitment can be told with: its norms and how they stand are left out too. */
    LEAST;

    boolean leavesOut(Detail what) {
        return compareTo(what) >= 0;
    }

    /** What the event says of it: nothing when it is whole. */
    @Nullable
    Boolean omitted() {
        return this == WHOLE ? null : true;
    }
}
