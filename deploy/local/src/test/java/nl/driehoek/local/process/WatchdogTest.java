package nl.driehoek.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.driehoek.local.instance.DataDirectory;
import nl.driehoek.local.instance.PidFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchdogTest {

    @TempDir
    Path path;

    @Test
    void whenTheSupervisorIsGoneItEndsWhatStillRuns() throws IOException, InterruptedException {
        DataDirectory directory = new DataDirectory(path);
        directory.create();
        Process service = sleeper(directory, "plans-service");
        Process database = sleeper(directory, "postgres");

        // Its input closes, as it does when the supervisor is killed.
        Watchdog.start(directory).stop();

        assertThat(service.waitFor()).isEqualTo(143);
        assertThat(database.waitFor()).isEqualTo(130);
        assertThat(PidFile.all(directory)).isEmpty();
    }

    @Test
    void afterAnOrderlyStopItTouchesNothing() throws IOException, InterruptedException {
        DataDirectory directory = new DataDirectory(path);
        directory.create();
        Process stranger = new ProcessBuilder("sleep", "600").start();

        Watchdog.start(directory).stop();

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly().waitFor();
    }

    private static Process sleeper(DataDirectory directory, String name) throws IOException {
        Process process = new ProcessBuilder("sleep", "600").start();
        PidFile.of(directory, name).write(process.toHandle());
        return process;
    }
}
