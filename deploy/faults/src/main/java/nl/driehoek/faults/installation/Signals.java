package nl.driehoek.faults.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** Signals that Java cannot send. */
final class Signals {

    private Signals() {}

    static void pause(ProcessHandle process) {
        family(process).forEach(member -> send("-STOP", member));
    }

    static void resume(ProcessHandle process) {
        family(process).forEach(member -> send("-CONT", member));
    }

    private static Stream<ProcessHandle> family(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    private static void send(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
