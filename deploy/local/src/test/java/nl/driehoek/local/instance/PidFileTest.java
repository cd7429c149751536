package nl.driehoek.local.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path path;

    private DataDirectory directory;
    private Process process;

    @BeforeEach
    void start() throws IOException {
        directory = new DataDirectory(path);
        directory.create();
        process = new ProcessBuilder("sleep", "600").start();
        PidFile.of(directory, "sleeper").write(process.toHandle());
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    @Test
    void aLivingProcessIsFound() {
        assertThat(PidFile.of(directory, "sleeper").living()).contains(process.toHandle());
    }

    @Test
    void aDeadProcessIsNotFound() throws InterruptedException {
        process.destroyForcibly().waitFor();

        assertThat(PidFile.of(directory, "sleeper").living()).isEmpty();
    }

    @Test
    void aLaterProcessWithTheSameNumberIsNotTakenForIt() throws IOException {
        long before = Instant.now().minusSeconds(3600).toEpochMilli();
        Files.writeString(directory.run().resolve("sleeper.pid"), process.pid() + "\n" + before + "\n");

        assertThat(PidFile.of(directory, "sleeper").living()).isEmpty();
    }

    @Test
    void halfAFileNamesNoProcess() throws IOException {
        Files.writeString(directory.run().resolve("sleeper.pid"), "12");

        assertThat(PidFile.of(directory, "sleeper").living()).isEmpty();
    }

    @Test
    void whatAKilledRunLeftIsEndedAndItsMarksAreRemoved() throws InterruptedException {
        assertThat(Leftovers.end(directory)).containsExactly("sleeper");

        assertThat(process.waitFor()).isNotZero();
        assertThat(PidFile.all(directory)).isEmpty();
    }
}
