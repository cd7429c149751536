package nl.driehoek.local.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.driehoek.local.LauncherException;

/**
 * An installation as the commands see it from outside: who looks after it, on which ports, and whether it is ready.
 *
 * @param dataOption how to name the directory on the command line; empty for the default one
 */
public record Installation(DataDirectory directory, String dataOption) {

    public static final String SUPERVISOR = "supervisor";

    private static final String OFFSET = "port-offset";
    private static final String READY = "ready";

    /** The process that looks after it, when it runs. */
    public Optional<ProcessHandle> supervisor() {
        return PidFile.of(directory, SUPERVISOR).living();
    }

    /** Called by the supervisor before it starts anything. */
    public void begin(Ports ports) {
        clear();
        write(OFFSET, Integer.toString(ports.offset()));
        try {
            KafkaAccess.of(ports).write(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PidFile.of(directory, SUPERVISOR).write(ProcessHandle.current());
    }

    /** Called by the supervisor when everything answers. */
    public void markReady() {
        write(READY, "");
    }

    public boolean isReady() {
        return Files.exists(mark(READY));
    }

    /** Called when nothing runs any more. */
    public void clear() {
        try {
            Files.deleteIfExists(mark(READY));
            Files.deleteIfExists(mark(OFFSET));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        KafkaAccess.delete(directory);
        PidFile.of(directory, SUPERVISOR).delete();
    }

    /** The ports of the installation that runs here, or one line saying that none does. */
    public Ports ports() {
        if (supervisor().isEmpty()) {
            throw new LauncherException(
                    "Driehoek does not run in " + directory.path() + ". Start it: ./driehoek up" + dataOption);
        }
        if (!isReady()) {
            throw new LauncherException(
                    "Driehoek is still starting in " + directory.path() + "; see " + directory.logs());
        }
        try {
            return new Ports(Integer.parseInt(Files.readString(mark(OFFSET)).strip()));
        } catch (IOException | NumberFormatException e) {
            throw new LauncherException(
                    "The marks in " + directory.run() + " cannot be read. Stop what runs: ./driehoek down", e);
        }
    }

    private Path mark(String name) {
        return directory.run().resolve(name);
    }

    private void write(String name, String content) {
        try {
            Files.writeString(mark(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
