package nl.driehoek.local.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What Java does not tell about processes that are not our children. */
public final class Processes {

    private static final Duration POLL = Duration.ofMillis(50);

    private Processes() {}

    /** Whether the process still does something; one that ended but was not yet collected by its parent does not. */
    public static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    private static boolean isZombie(long pid) {
        try {
            // pid (command) state …; the command may hold anything, so look after the last bracket
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
        } catch (IOException e) {
            // No /proc on this system, or the process has gone since.
            return false;
        }
    }

    /** Waits until the process has ended; says whether it did within the limit. */
    public static boolean awaitEnd(ProcessHandle process, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (isAlive(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(POLL.toMillis());
        }
        return true;
    }
}
