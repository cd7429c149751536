package nl.driehoek.kit.events;

import io.cloudevents.CloudEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Handles one event of an outsider and answers it, once.
 *
 * <p>An event that its sender has shown to be his is known by its id. One of which that is not shown is known by its id
 * and its very bytes: so nobody can use up another's id by sending nonsense under it, and what was refused stays refused
 * when the topic is read again after its sender became known.
 */
final class Answering<S> {
    /** Longer ones, or with characters that cannot be printed, could not be repeated in an answer. */
    private static final int LONGEST_ID = 200;

    private static final int LONGEST_SOURCE = 300;

    private final Inbox inbox;
    private final String consumer;
    private final CloudEvent event;
    private final ConsumerRecord<String, byte[]> message;
    private final AnsweredHandler<S> handler;

    Answering(
            Inbox inbox,
            String consumer,
            CloudEvent event,
            ConsumerRecord<String, byte[]> message,
            AnsweredHandler<S> handler) {
        this.inbox = inbox;
        this.consumer = consumer;
        this.event = event;
        this.message = message;
        this.handler = handler;
    }

    /** @throws PoisonEventException when an answer could not name the event */
    static void requireAnswerable(CloudEvent event) {
        requirePrintable("id", event.getId(), LONGEST_ID);
        requirePrintable("source", event.getSource().toString(), LONGEST_SOURCE);
    }

    private static void requirePrintable(String attribute, String text, int longest) {
        if (text.isBlank() || text.length() > longest || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new PoisonEventException(
                    "the attribute " + attribute + " must be at most " + longest + " printable characters", null);
        }
    }

    /**
     * One attempt; a failure that is no refusal leaves nothing behind.
     *
     * @param transaction runs its work in a transaction of its own
     */
    void handle(Consumer<Runnable> transaction) {
        try {
            transaction.accept(this::once);
        } catch (ProblemException e) {
            // The effect is undone with its transaction. The refusal commits with the note that the event was handled.
            transaction.accept(() -> {
                if (inbox.isFirst(consumer, event.getSource(), event.getId())) {
                    handler.refuse(event, faults(e));
                }
            });
        }
    }

    private void once() {
        URI source = event.getSource();
        String unproven = consumer + "-unproven";
        String print = event.getId() + " " + fingerprint();
        if (inbox.has(unproven, source, print)) {
            return;
        }
        Faults doubts = new Faults();
        S sender = handler.authenticate(event, doubts);
        if (sender == null) {
            if (!inbox.has(consumer, source, event.getId()) && inbox.isFirst(unproven, source, print)) {
                handler.refuse(event, doubts.all());
            }
        } else if (inbox.isFirst(consumer, source, event.getId())) {
            handler.accept(event, sender);
        }
    }

    private static List<Fault> faults(ProblemException refusal) {
        return refusal.faults().isEmpty()
                ? List.of(new Fault("", refusal.type().slug(), String.valueOf(refusal.getMessage())))
                : refusal.faults();
    }

    /** Of the event alone: what a broker or a tool adds to the record does not make it another. */
    private String fingerprint() {
        MessageDigest digest = sha256();
        StreamSupport.stream(message.headers().spliterator(), false)
                .filter(header -> header.key().startsWith("ce_"))
                .sorted(java.util.Comparator.comparing(Header::key))
                .forEach(header -> {
                    add(digest, header.key().getBytes(StandardCharsets.UTF_8));
                    add(digest, header.value());
                });
        add(digest, message.value());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length, so that no two events read the same. */
    private static void add(MessageDigest digest, byte @Nullable [] part) {
        int length = part == null ? -1 : part.length;
        digest.update(Integer.toString(length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ' ');
        if (part != null) {
            digest.update(part);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
