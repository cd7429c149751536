package nl.driehoek.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the broker lets its users do, by trying it. */
class AccessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String FORMER = "former-system";
    private static final String REPORTS = "driehoek.measurement-reports";
    private static final String ANSWERS = "driehoek.measurement-report-answers";

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.startTemporary(grantsOfYesterday());
    }

    /** A user is known as long as the broker runs; the grants are what changes. */
    private static Acls grantsOfYesterday() {
        return Acls.listed().and(FORMER + " READ TOPIC LITERAL driehoek.plans");
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    static List<Acls.Grant> grantsOnTopics() {
        return Acls.listed().grants().stream()
                .filter(grant -> grant.resource() == ResourceType.TOPIC)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("grantsOnTopics")
    void whatIsListedWorks(Acls.Grant grant) {
        if (grant.operations().contains(AclOperation.WRITE)) {
            assertThatCode(() -> write(grant.principal(), grant.name())).doesNotThrowAnyException();
        }
        if (grant.operations().contains(AclOperation.READ)) {
            write(KafkaUsers.ADMIN, grant.name());
            assertThat(read(grant.principal(), grant.principal() + "-test", grant.name()))
                    .isPositive();
        }
    }

    static List<String> topics() {
        return Topics.names();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void theSubscriberWritesNothing(String topic) {
        assertThatThrownBy(() -> writePlainly(KafkaUsers.PLANNING_TOOL, topic))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "driehoek.plan-consultations",
                "driehoek.plans.dead-letters",
                "driehoek.indicators.dead-letters",
                "driehoek.partners.dead-letters",
                REPORTS,
                ANSWERS
            })
    void theSubscriberDoesNotReadWhatIsNotPublic(String topic) {
        assertThatThrownBy(() -> read(KafkaUsers.PLANNING_TOOL, "planning-tool", topic))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aReportingSystemOnlyWritesReportsAndReadsAnswers(String topic) {
        if (!topic.equals(REPORTS)) {
            assertThatThrownBy(() -> write(KafkaUsers.POLICE_SYSTEM, topic))
                    .isInstanceOf(TopicAuthorizationException.class);
        }
        if (!topic.equals(ANSWERS)) {
            assertThatThrownBy(() -> read(KafkaUsers.POLICE_SYSTEM, "police-system", topic))
                    .isInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void aServiceDoesNotWriteTheTopicOfAnother() {
        assertThatThrownBy(() -> write("plans-service", "driehoek.commitments"))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> write("indicators-service", "driehoek.plan-revisions"))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> write("partners-service", "driehoek.target-statuses"))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void nobodyReadsInTheGroupOfAnother() {
        assertThatThrownBy(() -> read(KafkaUsers.PLANNING_TOOL, "partners-service", "driehoek.plans"))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void onlyTheAdministratorMakesGrants() {
        assertThatThrownBy(() -> Acls.listed().provision(kafka.client(KafkaUsers.PLANNING_TOOL)))
                .hasRootCauseInstanceOf(org.apache.kafka.common.errors.ClusterAuthorizationException.class);
    }

    @Test
    void aWrongPasswordIsRefused() {
        Map<String, Object> settings = kafka.client(KafkaUsers.PLANNING_TOOL);
        settings.putAll(KafkaUsers.clientSettings(KafkaUsers.PLANNING_TOOL, "guessed"));

        assertThatThrownBy(() -> topicsSeenWith(settings)).hasRootCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void whoDoesNotSignInIsRefused() {
        Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", kafka.bootstrapServers()));
        settings.put("default.api.timeout.ms", 3000);
        settings.put("request.timeout.ms", 2000);

        assertThatThrownBy(() -> topicsSeenWith(settings)).isInstanceOf(ExecutionException.class);
    }

    @Test
    void aGrantThatLeftTheListIsTakenBack() {
        write(KafkaUsers.ADMIN, "driehoek.plans");
        assertThatCode(() -> endOf(FORMER, "driehoek.plans")).doesNotThrowAnyException();

        Acls.listed().provision(kafka.client(KafkaUsers.ADMIN));
        try {
            assertThatThrownBy(() -> endOf(FORMER, "driehoek.plans")).isInstanceOf(TopicAuthorizationException.class);
        } finally {
            grantsOfYesterday().provision(kafka.client(KafkaUsers.ADMIN));
        }
    }

    private static void write(String user, String topic) {
        write(kafka.client(user), topic);
    }

    /** Who may write nothing at all is no idempotent producer either: without it, the topic itself is what is refused. */
    private static void writePlainly(String user, String topic) {
        Map<String, Object> settings = kafka.client(user);
        settings.put("enable.idempotence", false);
        write(settings, topic);
    }

    private static void write(Map<String, Object> settings, String topic) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Reads as a member of a group, and says how much there was. */
    private static int read(String user, String group, String topic) {
        Map<String, Object> settings = kafka.client(user);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer = consumer(settings)) {
            consumer.subscribe(List.of(topic));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            int read = 0;
            while (read == 0 && System.nanoTime() < deadline) {
                read = consumer.poll(Duration.ofMillis(200)).count();
            }
            consumer.commitSync();
            return read;
        }
    }

    /** How many partitions of a topic a user without a group may look into. */
    private static int endOf(String user, String topic) {
        try (KafkaConsumer<String, String> consumer = consumer(kafka.client(user))) {
            return consumer.partitionsFor(topic).size();
        }
    }

    private static KafkaConsumer<String, String> consumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static int topicsSeenWith(Map<String, Object> settings) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings)) {
            return admin.listTopics().names().get().size();
        }
    }
}
