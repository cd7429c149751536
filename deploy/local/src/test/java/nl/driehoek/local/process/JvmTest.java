package nl.driehoek.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JvmTest {

    @Test
    void a_service_is_started_as_it_was_packaged() {
        assertThat(Jvm.application("256m", Path.of("quarkus-run.jar")))
                .startsWith(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m")
                .endsWith("-jar", "quarkus-run.jar");
    }

    @Test
    void no_options_is_a_choice_too() {
        assertThat(Jvm.options(" ")).isEmpty();
        assertThat(Jvm.options("-XX:+UseSerialGC  -Xshare:auto")).containsExactly("-XX:+UseSerialGC", "-Xshare:auto");
    }
}
