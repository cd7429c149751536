package nl.driehoek.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JvmTest {

    @Test
    void aServiceIsStartedAsItWasPackaged() {
        assertThat(Jvm.application("256m", Path.of("quarkus-run.jar")))
                .startsWith(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m")
                .endsWith("-jar", "quarkus-run.jar");
    }

    @Test
    void noOptionsIsAChoiceToo() {
        assertThat(Jvm.options(" ")).isEmpty();
        assertThat(Jvm.options("-XX:+UseSerialGC  -Xshare:auto")).containsExactly("-XX:+UseSerialGC", "-Xshare:auto");
    }
}
