package nl.driehoek.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

/** The list of grants itself; what the broker makes of it is in {@link AccessTest}. */
class AclsTest {

    private static final Acls LISTED = Acls.listed();

    @Test
    void aLineHasFiveColumns() {
        assertThat(Acls.Grant.parse("plans-service  READ,WRITE  TOPIC  LITERAL  driehoek.plans"))
                .isEqualTo(new Acls.Grant(
                        "plans-service",
                        Set.of(AclOperation.READ, AclOperation.WRITE),
                        ResourceType.TOPIC,
                        PatternType.LITERAL,
                        "driehoek.plans"));
        assertThatThrownBy(() -> Acls.Grant.parse("plans-service WRITE TOPIC driehoek.plans"))
                .hasMessageContaining("plans-service");
    }

    @Test
    void eachGrantIsListedOnceAndOnATopicThatExists() {
        assertThat(LISTED.grants()).doesNotHaveDuplicates();
        assertThat(LISTED.grants())
                .filteredOn(grant -> grant.resource() == ResourceType.TOPIC)
                .allMatch(grant -> grant.pattern() == PatternType.LITERAL)
                .extracting(Acls.Grant::name)
                .allMatch(Topics.names()::contains);
    }

    @Test
    void nobodyJoinsTheGroupOfAnother() {
        assertThat(LISTED.grants())
                .filteredOn(grant -> grant.resource() == ResourceType.GROUP)
                .hasSameSizeAs(LISTED.principals())
                .allMatch(grant -> grant.name().equals(grant.principal()));
    }

    @Test
    void everyTopicHasOneThatWritesIt() {
        for (String topic : Topics.names()) {
            assertThat(LISTED.grants())
                    .as(topic)
                    .filteredOn(grant -> grant.name().equals(topic))
                    .filteredOn(grant -> grant.operations().contains(AclOperation.WRITE))
                    .hasSize(1);
        }
    }

    @Test
    void theSubscriberReadsWhatIsPublicAndNothingElse() {
        List<String> notPublic = List.of(
                "driehoek.plan-consultations",
                "driehoek.measurement-reports",
                "driehoek.measurement-report-answers",
                "driehoek.plans.dead-letters",
                "driehoek.indicators.dead-letters",
                "driehoek.partners.dead-letters");

        assertThat(Topics.names()).allSatisfy(topic -> assertThat(LISTED.mayRead(KafkaUsers.PLANNING_TOOL, topic))
                .as(topic)
                .isNotEqualTo(notPublic.contains(topic)));
    }
}
