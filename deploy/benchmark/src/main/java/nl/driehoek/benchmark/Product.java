package nl.driehoek.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.instance.DataDirectory;
import nl.driehoek.local.instance.Installation;
import nl.driehoek.local.instance.Ports;
import nl.driehoek.local.instance.Service;

/**
 * The installation that is measured. With the folder of the product it is begun anew for trials that need it empty;
 * without, it is one that runs already and is taken as it is.
 */
final class Product {
    private final Optional<Path> home;
    private final DataDirectory directory;
    private final int portOffset;
    private final boolean countsStatements;
    private boolean untouched;

    /** @param countsStatements whether the databases of what is begun anew are to count what their statements cost */
    Product(Optional<Path> home, Path data, int portOffset, boolean countsStatements) {
        this.home = home;
        this.directory = new DataDirectory(data);
        this.portOffset = portOffset;
        this.countsStatements = countsStatements;
        this.untouched = home.isEmpty();
    }

    Optional<Path> home() {
        return home;
    }

    boolean countsStatements() {
        return countsStatements;
    }

    DataDirectory directory() {
        return directory;
    }

    Ports ports() {
        return new Installation(directory, "").ports();
    }

    /** Sees to it that it runs, and is empty where that matters. True when it was begun anew. */
    boolean ready(boolean empty) throws IOException, InterruptedException {
        boolean runs = new Installation(directory, "").supervisor().isPresent();
        if (runs && (!empty || untouched || home.isEmpty())) {
            untouched = false;
            return false;
        }
        if (home.isEmpty()) {
            throw new LauncherException(
                    "Nothing runs in " + directory.path() + ", and without --home nothing is started");
        }
        stop();
        delete(directory.path());
        start();
        if (countsStatements) {
            StatementCosts.load(new Database(ports(), Service.INDICATORS));
            launch("down");
            start();
        }
        untouched = false;
        return true;
    }

    private void start() throws IOException, InterruptedException {
        launch("up", "--detach", "--no-seed", "--port-offset", Integer.toString(portOffset));
    }

    /** Ends what was started here; what ran before goes on. */
    void stop() throws IOException, InterruptedException {
        if (home.isPresent() && new Installation(directory, "").supervisor().isPresent()) {
            launch("down");
        }
    }

    private void launch(String... arguments) throws IOException, InterruptedException {
        Path launcher = home.orElseThrow().resolve("driehoek");
        List<String> command = Stream.concat(
                        Stream.of(launcher.toString()),
                        Stream.concat(
                                Stream.of(arguments),
                                Stream.of("--data", directory.path().toString())))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DRIEHOEK_NO_BUILD", "1");
        // A pipe would stay open as long as the services live.
        Path told = Files.createTempFile("driehoek-benchmark", ".log");
        try {
            int status = builder.redirectOutput(told.toFile()).start().waitFor();
            if (status != 0) {
                throw new LauncherException(String.join(" ", command) + ":\n" + Files.readString(told));
            }
        } finally {
            Files.delete(told);
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
