package nl.driehoek.faults.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.driehoek.faults.installation.Installation;
import nl.driehoek.faults.installation.Records;
import nl.driehoek.faults.installation.Sql;
import nl.driehoek.faults.installation.Waits;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.instance.Service;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records that no service can take, and an event that is refused only because of a fault that is mended later. */
final class Poison implements Scenario {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    /** Per listener of each topic; the view that partners-service has of revisions does not mind tombstones. */
    private static final List<Integer> EXPECTED = List.of(12, 4, 7);

    private static final String REFUSE = """
            create schema if not exists faults;
            create or replace function faults.refuse() returns trigger language plpgsql as $$
            begin
                raise exception 'refused on purpose';
            end
            $$;
            create trigger poison before insert or update on known_indicator
                for each row when (new.code = '%s') execute function faults.refuse();
            """;
    private static final String ALLOW = "drop trigger if exists poison on known_indicator";

    @Override
    public String name() {
        return "poison";
    }

    @Override
    public String proves() {
        return "what cannot be taken becomes a dead letter with its reason, the rest goes on, and what was mended is"
                + " replayed once";
    }

    @Override
    public int rounds(Profile profile) {
        return profile.choose(1, 5);
    }

    @Override
    public void round(Round round) {
        Installation installation = round.installation();
        DeadLetterDesk desk = new DeadLetterDesk(installation, round.load().api());
        double before = refused(desk);
        long earlier = waiting(desk);
        round.require(earlier == 0, earlier + " dead letters were waiting before");
        round.under(Duration.ofSeconds(1));
        try (Records records = new Records(installation.kafkaClient())) {
            Incoming.ofState().forEach(topic -> poison(records, topic));
        }
        String code = "gif-" + UUID.randomUUID().toString().substring(0, 8);
        refuse(round, code);
        int expected = EXPECTED.stream().mapToInt(Integer::intValue).sum() + 1;
        round.expectDeadLetters(expected);
        Waits.within(LIMIT, () -> waiting(desk) >= earlier + expected);
        round.require(
                waiting(desk) == earlier + expected, waiting(desk) + " dead letters wait, expected were " + expected);
        round.require(
                gauge(desk) == earlier + expected, "the gauge says " + gauge(desk) + ", expected were " + expected);
        round.require(refused(desk) - before == expected, "counted as refused were " + (refused(desk) - before));
        for (Service service : Service.values()) {
            desk.waiting(service)
                    .forEach(letter -> round.require(
                            !letter.path("reason").asText().isBlank(), "a dead letter has no reason: " + letter));
        }

        round.repaired();
        installation.sql().execute(Service.PLANS.database(), ALLOW);
        replay(round, desk, code);
        round.recovered();
        for (Service service : Service.values()) {
            desk.waiting(service)
                    .forEach(letter -> round.require(
                            desk.discard(service, letter, "storingsproef"), "was not discarded: " + letter));
        }
        Waits.within(LIMIT, () -> gauge(desk) == 0);
        round.require(gauge(desk) == 0, "the gauge says " + gauge(desk) + " when nothing waits");
        round.require(waiting(desk) == 0, "dead letters wait that were decided about");
    }

    /** No event, data that cannot be read, an event that does not say where it stands, and a bare tombstone. */
    private static void poison(Records records, String topic) {
        String key = UUID.randomUUID().toString();
        String type = HandMade.TYPES.getOrDefault(topic, "");
        records.write(topic, key, HandMade.bytes("geen gebeurtenis"), List.of());
        records.write(topic, key, HandMade.bytes("{\"half\":"), HandMade.headers(type, key, 1));
        // Good data of another event, so that only the place is missing.
        records.write(topic, key, data(records, topic), HandMade.headers(type, key, 0));
        records.writeBareTombstone(topic, key);
    }

    private static byte[] data(Records records, String topic) {
        return records.read(List.of(topic)).stream()
                .filter(record -> record.value() != null && HandMade.isNot(record))
                .map(ConsumerRecord::value)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no event on " + topic));
    }

    /** An indicator is defined that the database of plans-service cannot take. */
    private static void refuse(Round round, String code) {
        round.installation().sql().execute(Service.PLANS.database(), REFUSE.formatted(code));
        round.load().define(code);
    }

    private static void replay(Round round, DeadLetterDesk desk, String code) {
        Sql sql = round.installation().sql();
        String known = "select count(*) from known_indicator where code = '" + code + "' and version is not null";
        JsonNode tried = desk.replayAll(Service.PLANS, true);
        round.require(tried.path("handled").asInt() == 1, "the dry run of the replays tells " + tried);
        round.require(sql.number(Service.PLANS.database(), known) == 0, "a dry run had an effect");
        JsonNode done = desk.replayAll(Service.PLANS, false);
        round.require(done.path("handled").asInt() == 1, "the replays tell " + summary(done));
        round.require(sql.number(Service.PLANS.database(), known) == 1, "what was replayed had no effect");
        JsonNode again = desk.replayAll(Service.PLANS, false);
        round.require(again.path("handled").asInt() == 0, "the second replays tell " + summary(again));
    }

    private static String summary(JsonNode replays) {
        return Json.object()
                .put("handled", replays.path("handled").asInt())
                .put("refused", replays.path("refused").asInt())
                .put("nothingToDo", replays.path("nothingToDo").asInt())
                .toString();
    }

    private static long waiting(DeadLetterDesk desk) {
        long waiting = 0;
        for (Service service : Service.values()) {
            waiting += desk.waiting(service).size();
        }
        return waiting;
    }

    private static double gauge(DeadLetterDesk desk) {
        double sum = 0;
        for (Service service : Service.values()) {
            sum += desk.gauge(service);
        }
        return sum;
    }

    private static double refused(DeadLetterDesk desk) {
        double sum = 0;
        for (Service service : Service.values()) {
            sum += desk.refused(service);
        }
        return sum;
    }
}
