package nl.driehoek.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nl.driehoek.local.instance.DataDirectory;
import nl.driehoek.local.instance.PidFile;

/**
 * A small shell process that outlives the supervisor: when the supervisor is killed and can stop nothing any more, the
 * watchdog does.
 */
final class Watchdog {

    private static final String SCRIPT = "watchdog.sh";

    private final Process process;
    private final PidFile pidFile;

    private Watchdog(Process process, PidFile pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    static Watchdog start(DataDirectory directory) {
        Path log = directory.log("watchdog");
        try {
            Process process = new ProcessBuilder(ChildProcess.deafToTerminal(List.of(
                            "/bin/sh",
                            "-c",
                            script(),
                            "driehoek-watchdog",
                            directory.run().toString())))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            PidFile pidFile = PidFile.of(directory, "watchdog");
            pidFile.write(process.toHandle());
            return new Watchdog(process, pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException("The watchdog cannot be started", e);
        }
    }

    private static String script() throws IOException {
        try (InputStream script = Objects.requireNonNull(Watchdog.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** To be called when nothing runs any more: it then has nothing to do. */
    void stop() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pidFile.delete();
    }
}
