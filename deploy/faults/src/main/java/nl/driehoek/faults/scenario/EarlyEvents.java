package nl.driehoek.faults.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.driehoek.faults.installation.Records;
import nl.driehoek.faults.installation.Sql;
import nl.driehoek.faults.installation.Waits;
import nl.driehoek.faults.load.EarlyPlan;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.instance.Service;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Events come before those that tell of what they are about: nothing orders one topic after another. */
final class EarlyEvents implements Scenario {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "early-events";
    }

    @Override
    public String proves() {
        return "what comes before that which it refers to is kept, and stands right as soon as that has come";
    }

    @Override
    public int rounds(Profile profile) {
        return profile.choose(1, 5);
    }

    @Override
    public void round(Round round) {
        round.under(Duration.ofSeconds(1));
        try (Records records = new Records(round.installation().kafkaClient())) {
            planBeforeItsIndicator(round, records);
            ofAPlanThatNobodyKnows(round, records, Incoming.STATUSES, "target_status_view");
            ofAPlanThatNobodyKnows(round, records, Incoming.COMMITMENTS, "commitment_view");
        }
    }

    /**
     * plans-service hears of an indicator before indicators-service has it, as after a loss there: the plan is consulted on
     * before its adoption, and adopted before anything can be measured.
     */
    private static void planBeforeItsIndicator(Round round, Records records) {
        Sql sql = round.installation().sql();
        String code = "vroeg-" + UUID.randomUUID().toString().substring(0, 8);
        ConsumerRecord<String, byte[]> like = first(records, Incoming.INDICATORS, "\"version\":1");
        records.write(
                Incoming.INDICATORS,
                code,
                HandMade.bytes(text(like).replace(like.key(), code)),
                HandMade.headers(HandMade.TYPES.getOrDefault(Incoming.INDICATORS, ""), code, 1));
        Waits.until(
                "plans-service to know " + code,
                LIMIT,
                () -> sql.number(
                                "plans",
                                "select count(*) from known_indicator where code = ? and version is not null",
                                code)
                        == 1);
        EarlyPlan plan = round.load().planBefore(code);
        plan.submit();
        Waits.until(
                "partners to be consulted on a plan never adopted",
                LIMIT,
                () -> sql.number(
                                "partners",
                                "select count(*) from plan_view where plan_id = ?::uuid and consulted_revision = 1",
                                plan.id())
                        == 1);
        plan.adopt();
        Waits.until(
                "indicators-service to have the targets",
                LIMIT,
                () -> sql.number("indicators", "select count(*) from target where plan_id = ?::uuid", plan.id()) == 3);
        round.repaired();
        round.load().define(code);
        plan.measure();
        Waits.until(
                "an early target to be met",
                LIMIT,
                () -> sql.number(
                                "indicators",
                                "select count(*) from target_status where id like ? || '.%' and verdict = 'MET'",
                                plan.id())
                        > 0);
        round.recovered();
    }

    /** The copy of a real event, of another plan: it is kept until it is told to be gone. */
    private static void ofAPlanThatNobodyKnows(Round round, Records records, String topic, String view) {
        ConsumerRecord<String, byte[]> like = first(records, topic, "planId");
        String text = text(like);
        JsonNode data = Json.parse(text);
        String plan = data.path("planId").asText();
        String unknown = UUID.randomUUID().toString();
        String key = like.key().contains(plan)
                ? like.key().replace(plan, unknown)
                : UUID.randomUUID().toString();
        String type = HandMade.TYPES.getOrDefault(topic, "");
        records.write(
                topic,
                key,
                HandMade.bytes(text.replace(like.key(), key).replace(plan, unknown)),
                HandMade.headers(type, key, 1));
        awaitKept(round, view, key, 1, true);
        records.write(topic, key, null, HandMade.headers(type, key, 2));
        awaitKept(round, view, key, 2, false);
    }

    /** The first event of a topic that has this in its data. */
    private static ConsumerRecord<String, byte[]> first(Records records, String topic, String part) {
        return records.read(List.of(topic)).stream()
                .filter(record -> record.value() != null && HandMade.isNot(record))
                .filter(record -> text(record).contains(part))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no event with " + part + " on " + topic));
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    private static void awaitKept(Round round, String view, String key, long sequence, boolean present) {
        Waits.until(
                view + " to have " + key + " at " + sequence,
                LIMIT,
                () -> round.installation()
                                .sql()
                                .number(
                                        Service.PLANS.database(),
                                        "select count(*) from " + view
                                                + " where id = ? and sequence = ? and (document is not null)" + " = ?",
                                        key,
                                        sequence,
                                        present)
                        == 1);
    }
}
