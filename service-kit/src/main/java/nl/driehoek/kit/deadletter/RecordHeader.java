package nl.driehoek.kit.deadletter;

import org.jspecify.annotations.Nullable;

/** A header of a record, as it is stored. Names may come more than once. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record RecordHeader(String name, byte @Nullable [] value) {}
