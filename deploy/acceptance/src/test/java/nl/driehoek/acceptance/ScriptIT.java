package nl.driehoek.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the script says before there is any Java to say it. */
class ScriptIT {

    @TempDir
    Path javaHome;

    private Launcher driehoek;

    @BeforeEach
    void prepare() {
        driehoek = Launcher.fresh("script");
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_372, 8", "11.0.2, 11", "16-ea, 16"})
    void anOlderJavaIsRefusedInOneLine(String version, String meant) throws IOException {
        install("echo 'openjdk version \"" + version + "\" 2019-01-15' >&2");

        Launcher.Outcome outcome = driehoek.with(Map.of("JAVA_HOME", javaHome.toString()), "status");

        assertThat(outcome.exitCode()).isOne();
        assertThat(outcome.err())
                .contains("version 17 or newer", "is version " + meant)
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"17.0.15", "21-ea", "25"})
    void aNewEnoughJavaIsUsed(String version) throws IOException {
        install("[ \"$1\" = -version ] && echo 'openjdk version \"" + version
                + "\" 2025-04-15' >&2 || echo \"ran $*\"");

        Launcher.Outcome outcome = driehoek.with(Map.of("JAVA_HOME", javaHome.toString()), "status");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).startsWith("ran").contains("status");
    }

    @Test
    void aJavaHomeWithoutJavaIsRefusedInOneLine() {
        Launcher.Outcome outcome = driehoek.with(Map.of("JAVA_HOME", javaHome.toString()), "status");

        assertThat(outcome.exitCode()).isOne();
        assertThat(outcome.err()).contains("JAVA_HOME is " + javaHome).hasLineCount(1);
    }

    private void install(String script) throws IOException {
        Path java = Files.createDirectories(javaHome.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
