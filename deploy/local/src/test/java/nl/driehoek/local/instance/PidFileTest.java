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
    void a_living_process_is_found() {
        assertThat(PidFile.of(directory, "sleeper").living()).contains(process.toHandle());
    }

    @Test
    void a_dead_process_is_not_found() throws InterruptedException {
        process.destroyForcibly().waitFor();

        assertThat(PidFile.of(directory, "sleeper").living()).isEmpty();
    }

    @Test
    void a_later_process_with_the_same_number_is_not_taken_for_it() throws IOException {
        long before = Instant.now().minusSeconds(3600).toEpochMilli();
        Files.writeString(directory.run().resolve("sleeper.pid"), process.pid() + "\n" + before + "\n");

        assertThat(PidFile.of(directory, "sleeper").living()).isEmpty();
    }

    @Test
    void half_a_file_names_no_process() throws IOException {
        Files.writeString(directory.run().resolve("sleeper.pid"), "12");

        assertThat(PidFile.of(directory, "sleeper").living()).isEmpty();
    }

    @Test
    void what_a_killed_run_left_is_ended_and_its_marks_are_removed() throws InterruptedException {
        assertThat(Leftovers.end(directory)).containsExactly("sleeper");

        assertThat(process.waitFor()).isNotZero();
        assertThat(PidFile.all(directory)).isEmpty();
    }
}
