package nl.driehoek.kit.deadletter;

import java.util.List;
import nl.driehoek.kit.events.ReplayedRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** A dead letter with what is in it. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record LetterContent(DeadLetter letter, List<RecordHeader> headers, byte @Nullable [] value) {

    /** The record as it was on its topic. */
    ReplayedRecord toRecord(boolean dryRun) {
        RecordHeaders restored = new RecordHeaders();
        headers.forEach(header -> restored.add(header.name(), header.value()));
        return new ReplayedRecord(
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.arrivedAt().toEpochMilli(),
                letter.key(),
                value,
                restored,
                dryRun);
    }
}
