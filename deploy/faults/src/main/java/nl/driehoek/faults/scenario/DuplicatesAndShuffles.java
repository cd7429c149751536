package nl.driehoek.faults.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.driehoek.faults.installation.ConsumerGroups;
import nl.driehoek.faults.installation.Contents;
import nl.driehoek.faults.installation.Records;
import nl.driehoek.faults.observer.EventLog.StreamKey;
import nl.driehoek.local.instance.Service;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Events come again, in any order, old ones behind newer ones: as if a producer or a mirror of topics had gone mad.
 *
 * <p>Services do not mind, but a compacted topic would keep an old record as the last of its key. Whoever does this to an
 * installation has to write the newest record of each key once more, as is done here at the end.
 */
final class DuplicatesAndShuffles implements Scenario {

    private static final int OF_EACH_TOPIC = 60;

    @Override
    public String name() {
        return "duplicates-and-shuffles";
    }

    @Override
    public String proves() {
        return "events that come again in any order, old ones after newer ones, change nothing";
    }

    @Override
    public int rounds(Profile profile) {
        return profile.choose(1, 10);
    }

    @Override
    public void round(Round round) {
        round.under(Duration.ofSeconds(2));
        long before = round.events().counts().duplicates();
        try (Records records = new Records(round.installation().kafkaClient());
                ConsumerGroups groups = new ConsumerGroups(round.installation().kafkaClient())) {
            for (int i = 0; i < 3; i++) {
                shuffled(round, records.read(Incoming.ofState())).forEach(records::again);
            }
            round.load().pause();
            round.awaitQuiet();
            Map<Service, Contents> contents = contents(round);
            shuffled(round, records.read(Incoming.ofState())).forEach(records::again);
            newest(records.read(Incoming.ofState())).forEach(records::again);
            for (Service service : Service.values()) {
                groups.awaitAllRead(service, Incoming.of(service));
            }
            contents(round).forEach((service, after) -> {
                Set<String> changed = after.changedSince(contents.getOrDefault(service, after));
                round.require(changed.isEmpty(), "repeated events changed " + changed + " of " + service.module());
            });
        }
        round.require(round.events().counts().duplicates() > before, "no event came again");
    }

    private static Map<Service, Contents> contents(Round round) {
        Map<Service, Contents> contents = new HashMap<>();
        for (Service service : Service.values()) {
            contents.put(service, Contents.of(round.installation().sql(), service.database()));
        }
        return contents;
    }

    /** Some of each topic, across topics and keys. */
    private static List<ConsumerRecord<String, byte[]>> shuffled(
            Round round, List<ConsumerRecord<String, byte[]>> records) {
        Collections.shuffle(records, round.random());
        Map<String, Integer> taken = new HashMap<>();
        List<ConsumerRecord<String, byte[]>> some = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (sequence(record) > 0 && taken.merge(record.topic(), 1, Integer::sum) <= OF_EACH_TOPIC) {
                some.add(record);
            }
        }
        return some;
    }

    /** The newest record of each key of which it is not the last. */
    private static Collection<ConsumerRecord<String, byte[]>> newest(List<ConsumerRecord<String, byte[]>> records) {
        Map<StreamKey, ConsumerRecord<String, byte[]>> newest = new HashMap<>();
        Map<StreamKey, ConsumerRecord<String, byte[]>> last = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (sequence(record) > 0) {
                StreamKey key = new StreamKey(record.topic(), record.key());
                newest.merge(key, record, (one, other) -> sequence(other) > sequence(one) ? other : one);
                last.merge(key, record, (one, other) -> other);
            }
        }
        newest.entrySet().removeIf(entry -> {
            ConsumerRecord<String, byte[]> end = last.get(entry.getKey());
            return end != null && sequence(end) == sequence(entry.getValue());
        });
        return newest.values();
    }

    /** 0 for what no service made. */
    private static long sequence(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader("ce_sequence");
        String text =
                header == null || !HandMade.isNot(record) ? "" : new String(header.value(), StandardCharsets.UTF_8);
        return text.matches("\\d{1,19}") ? Long.parseLong(text) : 0;
    }
}
