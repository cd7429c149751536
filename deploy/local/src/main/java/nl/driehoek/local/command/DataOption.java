package nl.driehoek.local.command;

import java.nio.file.Path;
import nl.driehoek.local.instance.DataDirectory;
import nl.driehoek.local.instance.Installation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which installation a command is about. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where this installation keeps all its data; by default in .driehoek beside the script.")
    private @Nullable Path data;

    Installation installation() {
        return data == null
                ? new Installation(new DataDirectory(home().resolve(".driehoek")), "")
                : new Installation(new DataDirectory(data), " --data " + data);
    }

    /** The repository; the script tells. */
    static Path home() {
        return Path.of(System.getProperty("driehoek.home", "")).toAbsolutePath();
    }
}
