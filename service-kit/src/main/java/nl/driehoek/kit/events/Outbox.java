package nl.driehoek.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.driehoek.kit.correlation.Correlation;
import org.jspecify.annotations.Nullable;

/**
 * The only way out for events: they are written in the transaction of the change itself and sent afterwards by
 * {@link OutboxRelay}. So there is never a change without its event, nor an event without its change.
 */
@ApplicationScoped
public class Outbox {
    /** Largest data of an event, in bytes of UTF-8 (NLgov profile for CloudEvents: 64 KB). */
    public static final int MAX_DATA_BYTES = 64 * 1024;

    /** Told once per transaction that wrote something, after its commit. */
    record Written() {}

    private final OutboxStore store;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Event<Written> written;
    private final EventSettings settings;

    public Outbox(
            OutboxStore store,
            TransactionSynchronizationRegistry transaction,
            ObjectMapper mapper,
            Clock clock,
            Event<Written> written,
            EventSettings settings) {
        this.store = store;
        this.transaction = transaction;
        this.mapper = mapper;
        this.clock = clock;
        this.written = written;
        this.settings = settings;
    }

    /**
     * Adds an event to the present transaction, which writes all of its events together before it completes.
     *
     * @throws IllegalArgumentException when the data is larger than {@link #MAX_DATA_BYTES}: the producer then has to
     *     leave something out and refer to {@code dataref}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(OutgoingEvent event) {
        if (!settings.topics().contains(event.topic())) {
            throw new IllegalArgumentException(event.topic() + " is not among driehoek.events.topics");
        }
        String data = json(event.data());
        // No character takes more than three bytes: few are worth counting.
        if (data != null && data.length() > MAX_DATA_BYTES / 3 && bytes(data) > MAX_DATA_BYTES) {
            throw new IllegalArgumentException(
                    event.type() + " of " + event.subject() + " is larger than " + MAX_DATA_BYTES + " bytes");
        }
        gathered()
                .add(new GatheredEvent(
                        UUID.randomUUID(),
                        event.topic(),
                        event.key(),
                        event.type(),
                        event.subject(),
                        clock.instant(),
                        settings.url(event.path()),
                        Correlation.current(),
                        data));
    }

    /** Writes what the present transaction has added so far: for whoever reads the outbox in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void flush() {
        if (transaction.getResource(this) instanceof GatheredEvents events) {
            events.write();
        }
    }

    private GatheredEvents gathered() {
        if (transaction.getResource(this) instanceof GatheredEvents events) {
            return events;
        }
        GatheredEvents events = new GatheredEvents(store, () -> written.fire(new Written()));
        transaction.putResource(this, events);
        transaction.registerInterposedSynchronization(events);
        return events;
    }

    /** How large the data of an event would be, in bytes of UTF-8. */
    public int size(Object data) {
        String json = json(data);
        return json == null ? 0 : bytes(json);
    }

    private static int bytes(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at >= 0x800) {
                // Half of a pair stands for half of its four bytes.
                bytes += Character.isSurrogate(at) ? 1 : 2;
            } else if (at >= 0x80) {
                bytes++;
            }
        }
        return bytes;
    }

    private @Nullable String json(@Nullable Object data) {
        if (data == null) {
            return null;
        }
        if (data instanceof RawValue written && written.rawValue() instanceof String json) {
            return json;
        }
        try {
            return mapper.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + data.getClass(), e);
        }
    }
}
