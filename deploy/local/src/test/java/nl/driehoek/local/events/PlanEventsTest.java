package nl.driehoek.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.driehoek.local.api.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanEventsTest {

    private static final String PLAN = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012";
    private static final String COMMITMENT = "3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1178";

    private final PlanEvents events = new PlanEvents(PLAN);

    @ParameterizedTest
    @CsvSource({
        PLAN + ", {}",
        PLAN + ".verdachten.GM0014, {}",
        COMMITMENT + ", {\"planId\":\"" + PLAN + "\"}",
        "groningen-drugsoverlast|GM0014, {\"targets\":[\"" + PLAN + ".drugsoverlast.GM0014\"]}",
    })
    void whatHasThePlanAsKeyOrNamesItIsOfThePlan(String key, String data) {
        assertThat(events.test(event(key, data))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012, {}",
        PLAN + "0, {}",
        COMMITMENT + ", {\"planId\":\"3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012\"}",
        "groningen-inbraken, {\"code\":\"groningen-inbraken\"}",
    })
    void whatIsOfAnotherPlanOrOfNoneIsNot(String key, String data) {
        assertThat(events.test(event(key, data))).isFalse();
    }

    @Test
    void aTombstoneIsOfThePlanWhenAnEarlierEventOfItsKeyWas() {
        ReadEvent tombstone = new ReadEvent("driehoek.commitments", COMMITMENT, "", "", COMMITMENT, Optional.empty());

        assertThat(events.test(tombstone)).isFalse();
        events.test(event(COMMITMENT, "{\"planId\":\"" + PLAN + "\"}"));
        assertThat(events.test(tombstone)).isTrue();
    }

    private static ReadEvent event(String key, String data) {
        return new ReadEvent("driehoek.commitments", key, "", "type", key, Optional.of(Json.parse(data)));
    }
}
