package nl.driehoek.local.process;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the user reads while the launcher works: lines with the time since the beginning. */
public final class Progress {

    private final PrintStream out;
    private final long began = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void say(String line) {
        out.println(String.format(Locale.ROOT, "[%5.1f s] %s", elapsed().toMillis() / 1000.0, line));
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
