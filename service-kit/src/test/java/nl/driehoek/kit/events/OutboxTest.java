package nl.driehoek.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.driehoek.kit.sample.Things;
import nl.driehoek.kit.testing.EventContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class OutboxTest {
    private static final String TYPE = "nl.driehoek.sample.counted.v1";

    @Inject
    Outbox outbox;

    @Inject
    ObjectMapper mapper;

    @Inject
    AgroalDataSource database;

    @Inject
    TransactionSynchronizationRegistry transaction;

    private final String run = UUID.randomUUID().toString();

    private String key(String name) {
        return name + "-" + run;
    }

    private void add(String key, int count) {
        add(key, Map.of("count", count));
    }

    private void add(String key, Object data) {
        outbox.add(new OutgoingEvent(Things.TOPIC, key, TYPE, key, "/v1/things/" + key, data));
    }

    private static List<Integer> counts(TopicReader reader, String key, int events) {
        List<ConsumerRecord<String, byte[]>> records = reader.await(record -> key.equals(record.key()), events);
        assertThat(records)
                .extracting(record -> EventMark.of(record).sequence())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events).boxed().toList());
        return records.stream()
                .map(record -> EventContract.data(TopicReader.event(record)).path("count"))
                .map(JsonNode::intValue)
                .toList();
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> texts(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theEventsOfATransactionGoOutInTheOrderInWhichTheyWereAdded() {
        String a = key("a");
        String b = key("b");

        QuarkusTransaction.requiringNew().run(() -> {
            add(a, 1);
            add(b, 1);
            add(a, 2);
            add(a, 3);
        });
        QuarkusTransaction.requiringNew().run(() -> {
            add(b, 2);
            add(a, 4);
        });
        QuarkusTransaction.requiringNew().run(() -> {
            add(a, 5);
            add(b, 3);
        });

        try (TopicReader reader = new TopicReader(Things.TOPIC)) {
            assertThat(counts(reader, a, 5)).containsExactly(1, 2, 3, 4, 5);
            assertThat(counts(reader, b, 3)).containsExactly(1, 2, 3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 12, 13})
    void eventsOfDifferentKeysAllGoOutInWhateverOrderTheyWereAdded(int events) {
        List<String> keys = IntStream.range(0, events)
                .mapToObj(number -> key(events + "-" + (events - number)))
                .toList();

        QuarkusTransaction.requiringNew().run(() -> keys.forEach(key -> add(key, 1)));
        QuarkusTransaction.requiringNew().run(() -> keys.forEach(key -> add(key, 2)));

        try (TopicReader reader = new TopicReader(Things.TOPIC)) {
            assertThat(keys)
                    .allSatisfy(key -> assertThat(counts(reader, key, 2)).containsExactly(1, 2));
        }
    }

    @Test
    void aTombstoneHasNoDataAloneAndAmongOthers() {
        String alone = key("alone");
        String among = key("among");

        QuarkusTransaction.requiringNew().run(() -> remove(alone));
        QuarkusTransaction.requiringNew().run(() -> {
            add(among, 1);
            remove(among);
        });

        try (TopicReader reader = new TopicReader(Things.TOPIC)) {
            assertThat(reader.await(record -> alone.equals(record.key())).value())
                    .isNull();
            assertThat(reader.await(record -> among.equals(record.key()), 2)
                            .get(1)
                            .value())
                    .isNull();
        }
    }

    private void remove(String key) {
        outbox.add(OutgoingEvent.tombstone(Things.TOPIC, key, TYPE, key, "/v1/things/" + key));
    }

    @Test
    void moreEventsThanAreGatheredAtOnceKeepTheirOrder() {
        QuarkusTransaction.requiringNew()
                .run(() -> IntStream.range(0, 3_500).forEach(count -> add(key(String.valueOf(count % 7)), count)));

        try (TopicReader reader = new TopicReader(Things.TOPIC)) {
            for (int i = 0; i < 7; i++) {
                assertThat(counts(reader, key(String.valueOf(i)), 500)).isSorted();
            }
        }
    }

    @Test
    void whoReadsTheOutboxInTheSameTransactionSeesTheEventsOnceTheyAreFlushed() {
        QuarkusTransaction.requiringNew().run(() -> {
            add(key("z"), 1);
            add(key("y"), 1);
            add(key("z"), 2);

            outbox.flush();

            assertThat(texts("select concat_ws(' ', key, sequence, data) from outbox where key in ('" + key("y")
                            + "', '" + key("z") + "') order by id"))
                    .containsExactly(
                            key("z") + " 1 {\"count\":1}",
                            key("y") + " 1 {\"count\":1}",
                            key("z") + " 2 {\"count\":2}");
        });
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNoEventAndTakesNoSequence() {
        String key = key("rolled-back");

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    add(key, 1);
                    outbox.flush();
                    add(key, 2);
                    throw new IllegalStateException("on second thoughts");
                }))
                .hasMessageContaining("on second thoughts");
        QuarkusTransaction.requiringNew().run(() -> add(key, 3));

        try (TopicReader reader = new TopicReader(Things.TOPIC)) {
            assertThat(counts(reader, key, 1)).containsExactly(3);
        }
    }

    @Test
    void whatIsAddedWhileTheTransactionCompletesGoesOutToo() {
        String key = key("late");

        QuarkusTransaction.requiringNew().run(() -> {
            add(key, 1);
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    add(key, 2);
                }

                @Override
                public void afterCompletion(int status) {
                    assertThat(status).isNotNegative();
                }
            });
        });

        try (TopicReader reader = new TopicReader(Things.TOPIC)) {
            assertThat(counts(reader, key, 2)).containsExactly(1, 2);
        }
    }

    @Test
    void whenTheEventsCannotBeWrittenTheChangeIsUndoneAndTheReasonIsTold() {
        String key = key("refused");
        execute("create or replace function refuse_event() returns trigger language plpgsql as"
                + " $$ begin raise exception 'refused on purpose' using errcode = '40001'; end $$");
        execute("create trigger refuse_event before insert on outbox for each row when (new.key = '" + key
                + "') execute function refuse_event()");
        try {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                        execute("insert into thing (code, size, version) values ('" + key + "', 1, 1)");
                        add(key("innocent"), 1);
                        add(key, 1);
                    }))
                    .hasRootCauseInstanceOf(SQLException.class)
                    .rootCause()
                    .hasMessageContaining("refused on purpose");
        } finally {
            execute("drop trigger refuse_event on outbox");
        }

        assertThat(texts("select code from thing where code = '" + key + "'")).isEmpty();
        assertThat(texts("select key from outbox_sequence where key in ('" + key + "', '" + key("innocent") + "')"))
                .isEmpty();
    }

    @Test
    void twoWritersOfTheSameKeysWaitForEachOtherAndKeepTheOrderPerKey() {
        List<String> keys = List.of(key("left"), key("right"));
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> write(keys, 0, 1)),
                        CompletableFuture.runAsync(() -> write(keys, 1, 0)))
                .join();

        try (TopicReader reader = new TopicReader(Things.TOPIC)) {
            keys.forEach(key -> assertThat(counts(reader, key, 80)).hasSize(80));
        }
    }

    private void write(List<String> keys, int first, int second) {
        for (int i = 0; i < 40; i++) {
            int count = i;
            QuarkusTransaction.requiringNew().run(() -> {
                add(keys.get(first), count);
                add(keys.get(second), count);
            });
        }
    }

    @Test
    void theSizeIsThatOfTheBytes() throws JsonProcessingException {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            int[] points = random.ints(50, 1, Character.MAX_CODE_POINT + 1)
                    .map(point -> point >= 0xD800 && point <= 0xDFFF ? 'é' : point)
                    .map(point -> random.nextBoolean() ? point : point % 0x900)
                    .toArray();
            String text = new String(points, 0, points.length);

            assertThat(outbox.size(text))
                    .isEqualTo(mapper.writeValueAsString(text).getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @Test
    void whatIsJsonAlreadyIsTakenAsItIs() {
        String key = key("written");

        QuarkusTransaction.requiringNew().run(() -> add(key, new RawValue("{\"count\":  1}")));

        assertThat(outbox.size(new RawValue("\"é\""))).isEqualTo(4);
        try (TopicReader reader = new TopicReader(Things.TOPIC)) {
            assertThat(reader.await(record -> key.equals(record.key())).value())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("{\"count\":  1}");
        }
    }

    @Test
    void dataThatIsTooLargeIsRefusedWhereItIsAdded() {
        String fits = "é".repeat(Outbox.MAX_DATA_BYTES / 2 - 1);

        QuarkusTransaction.requiringNew().run(() -> add(key("fits"), fits));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> add(key("too-large"), fits + "x")))
                .hasMessageContaining("is larger than 65536");
    }
}
