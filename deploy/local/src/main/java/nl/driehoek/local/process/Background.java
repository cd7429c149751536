package nl.driehoek.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The launcher itself, once more, in the background. */
public final class Background {

    private Background() {}

    public static Process start(Class<?> main, List<String> arguments, Path log) {
        List<String> command = Jvm.main("128m", main, arguments);
        try {
            return new ProcessBuilder(ChildProcess.deafToTerminal(command))
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Driehoek cannot be started in the background", e);
        }
    }
}
