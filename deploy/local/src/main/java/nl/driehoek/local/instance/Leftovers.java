package nl.driehoek.local.instance;

import java.time.Duration;
import java.util.List;
import nl.driehoek.local.LauncherException;

/** Processes of an installation whose supervisor was killed. */
public final class Leftovers {

    private static final Duration GENTLE_LIMIT = Duration.ofSeconds(10);
    private static final Duration FORCED_LIMIT = Duration.ofSeconds(10);

    private Leftovers() {}

    /** Ends them; the database server and the broker recover from any kind of end. Returns the names of what it ended. */
    public static List<String> end(DataDirectory directory) {
        List<PidFile> left = PidFile.all(directory).stream()
                .filter(file -> file.living().isPresent())
                .toList();
        try {
            left.forEach(file -> file.living().ifPresent(ProcessHandle::destroy));
            for (PidFile file : left) {
                end(file);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while ending what was left of the last run", e);
        }
        PidFile.all(directory).forEach(PidFile::delete);
        return left.stream().map(PidFile::process).toList();
    }

    private static void end(PidFile file) throws InterruptedException {
        ProcessHandle process = file.living().orElse(null);
        if (process == null || Processes.awaitEnd(process, GENTLE_LIMIT)) {
            return;
        }
        process.destroyForcibly();
        if (!Processes.awaitEnd(process, FORCED_LIMIT)) {
            throw new LauncherException(
                    "Process " + process.pid() + " (" + file.process() + "), left by the last run, cannot be ended");
        }
    }
}
