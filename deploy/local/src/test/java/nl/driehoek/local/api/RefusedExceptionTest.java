package nl.driehoek.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusedExceptionTest {

    private static final String UNKNOWN =
            "{\"pointer\":\"/content/targets/0/indicator\",\"code\":\"unknown-indicator\"}";
    private static final String TWICE = "{\"pointer\":\"/content/themes/1/key\",\"code\":\"theme-key-twice\"}";

    @Test
    void itIsOnlyAboutACodeWhenEveryFaultHasIt() {
        assertThat(refused(UNKNOWN + "," + UNKNOWN).isOnlyAbout("unknown-indicator"))
                .isTrue();
        assertThat(refused(UNKNOWN + "," + TWICE).isOnlyAbout("unknown-indicator"))
                .isFalse();
    }

    @Test
    void aRefusalThatNamesNoFaultIsAboutNoCode() {
        assertThat(refused("").isOnlyAbout("unknown-indicator")).isFalse();
        assertThat(new RefusedException("GET /", 502, "Bad gateway").isOnlyAbout("unknown-indicator"))
                .isFalse();
    }

    private static RefusedException refused(String faults) {
        return new RefusedException("POST /v1/plans", 400, "{\"title\":\"Invalid\",\"errors\":[" + faults + "]}");
    }
}
