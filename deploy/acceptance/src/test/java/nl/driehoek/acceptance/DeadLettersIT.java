package nl.driehoek.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an administrator sees and does when an event cannot be taken. */
class DeadLettersIT {
    private static final Pattern LETTER = Pattern.compile("(?m)^([0-9a-f-]{36})  WAITING ");

    private static Launcher driehoek;

    @BeforeAll
    static void start() {
        driehoek = Launcher.fresh("dead-letters");
        Launcher.Outcome up = driehoek.upWithoutSeed();
        assertThat(up.exitCode()).as(up.out() + up.err()).isZero();
    }

    @AfterAll
    static void stop() {
        driehoek.down();
    }

    @Test
    void whatCannotBeTakenIsListedRefusedAgainAndPutAside() throws Exception {
        assertThat(driehoek.run("dead-letters").out())
                .contains("plans-service: no dead letters", "partners-service: no dead letters");
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                driehoek.kafkaSettings("police-system"), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            "driehoek.measurement-reports",
                            "politie",
                            "no event at all".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }

        await().atMost(Duration.ofSeconds(60))
                .until(() -> driehoek.run("dead-letters").out().contains("indicators-service: 1 dead letter"));
        String listed = driehoek.run("dead-letters").out();
        assertThat(listed).contains("driehoek.measurement-reports/", "key politie", "not a CloudEvent");

        Launcher.Outcome replay = driehoek.run("dead-letters", "replay");
        assertThat(replay.exitCode()).isOne();
        assertThat(replay.out()).contains("refused: not a CloudEvent", "0 handled, 1 refused");
        assertThat(driehoek.run("dead-letters").out()).contains("tried again: 1");

        Matcher id = LETTER.matcher(listed);
        assertThat(id.find()).isTrue();
        Launcher.Outcome discard = driehoek.run("dead-letters", "discard", id.group(1), "--reason", "Proefbericht");
        assertThat(discard.exitCode()).as(discard.err()).isZero();
        assertThat(discard.out()).contains("DISCARDED", "discarded: Proefbericht");
        assertThat(driehoek.run("dead-letters").out()).contains("indicators-service: no dead letters");
        assertThat(driehoek.run("dead-letters", "replay").exitCode()).isZero();
    }

    @Test
    void aLetterThatIsNotThereIsRefusedInOneLine() {
        Launcher.Outcome replay = driehoek.run("dead-letters", "replay", "5b1f6b0e-3f0c-4d64-9a44-1c7e1d0b2f10");

        assertThat(replay.exitCode()).isOne();
        assertThat(replay.err()).contains("There is no dead letter").hasLineCount(1);
    }
}
