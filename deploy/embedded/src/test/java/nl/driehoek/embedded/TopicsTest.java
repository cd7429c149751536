package nl.driehoek.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void theListNamesEachTopicOnce() {
        assertThat(Topics.names()).hasSize(14).doesNotHaveDuplicates().allMatch(name -> name.startsWith("driehoek."));
    }

    @Test
    void aLineHasFourColumns() {
        assertThat(Topics.Topic.parse("driehoek.plans  3  delete  1000"))
                .isEqualTo(new Topics.Topic(
                        "driehoek.plans", 3, Map.of("cleanup.policy", "delete", "retention.ms", "1000")));
    }

    @Test
    void aLineWithAColumnTooFewIsRefused() {
        assertThatThrownBy(() -> Topics.Topic.parse("driehoek.plans 3 delete")).hasMessageContaining("driehoek.plans");
    }
}
