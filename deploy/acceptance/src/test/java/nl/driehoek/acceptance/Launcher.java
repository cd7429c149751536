package nl.driehoek.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The script {@code ./driehoek} on a data directory and on ports of its own, as a user runs it. */
final class Launcher {

    private static final Path HOME = Path.of(System.getProperty("driehoek.home", "../.."));
    private static final List<Integer> PORTS = List.of(8081, 8082, 8083, 8084, 15432, 19092, 19093);
    private static final Duration LIMIT = Duration.ofMinutes(6);

    private final Path data;
    private final int offset;

    private Launcher(Path data, int offset) {
        this.data = data;
        this.offset = offset;
    }

    /** How a run of the script ended. */
    record Outcome(int exitCode, String out, String err) {}

    /** An installation without data; its data and logs stay in target for whoever wants to look. */
    static Launcher fresh(String name) {
        Path data = Path.of("target", "acceptance", name).toAbsolutePath();
        delete(data);
        return new Launcher(data, freeOffset());
    }

    /** The same ports, another data directory. */
    Launcher besides(String name) {
        Path other = data.resolveSibling(name);
        delete(other);
        return new Launcher(other, offset);
    }

    Outcome up() {
        return run("up", "--detach", "--port-offset", Integer.toString(offset));
    }

    /** Starts without the plan of Groningen. */
    Outcome upWithoutSeed() {
        return run("up", "--detach", "--no-seed", "--port-offset", Integer.toString(offset));
    }

    Outcome down() {
        return run("down");
    }

    /** Runs a command on this installation. */
    Outcome run(String command, String... arguments) {
        return with(Map.of(), command, arguments);
    }

    /** Runs a command in an environment with these variables. */
    Outcome with(Map<String, String> environment, String command, String... arguments) {
        List<String> line = new ArrayList<>(
                List.of(HOME.resolve("driehoek").toAbsolutePath().toString(), command));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--data", data.toString()));
        return run(line, environment);
    }

    /** Runs another script of the repository, as somebody beside this installation would. */
    static Outcome script(String path, String... arguments) {
        List<String> line =
                new ArrayList<>(List.of(HOME.resolve(path).toAbsolutePath().toString()));
        line.addAll(List.of(arguments));
        return run(line, Map.of());
    }

    private static Outcome run(List<String> line, Map<String, String> environment) {
        try {
            Path out = Files.createTempFile("driehoek", ".out");
            Path err = Files.createTempFile("driehoek", ".err");
            ProcessBuilder builder = new ProcessBuilder(line)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(line + " did not end; it said " + Files.readString(out));
            }
            Outcome outcome = new Outcome(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
            Files.delete(out);
            Files.delete(err);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A file of the repository. */
    static Path repository(String path) {
        return HOME.resolve(path);
    }

    String plans() {
        return "http://localhost:" + (8081 + offset);
    }

    String indicators() {
        return "http://localhost:" + (8082 + offset);
    }

    String partners() {
        return "http://localhost:" + (8083 + offset);
    }

    /** The settings of a Kafka client that `up` wrote for a user of the broker. */
    Properties kafkaSettings(String user) {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(kafkaSettingsFile(user))) {
            settings.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    /** As {@code up} writes it for whoever connects. */
    Path kafkaSettingsFile(String user) {
        return data.resolve("run").resolve("kafka-" + user + ".properties");
    }

    String token(String role) {
        return run("token", role).out().strip();
    }

    /** The processes of the installation that run now, by the marks in its data directory. */
    List<ProcessHandle> processes() {
        try (Stream<Path> marks = Files.list(data.resolve("run"))) {
            return marks.filter(mark -> mark.toString().endsWith(".pid"))
                    .map(Launcher::firstLine)
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                    .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessHandle process(String name) {
        return ProcessHandle.of(Long.parseLong(firstLine(data.resolve("run").resolve(name + ".pid"))))
                .orElseThrow();
    }

    private static String firstLine(Path file) {
        try {
            return Files.readAllLines(file).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Java calls a process alive until its parent has asked how it ended; for us it is over before. */
    static boolean runs(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return process.isAlive() && !stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
        } catch (IOException e) {
            return process.isAlive();
        }
    }

    private static int freeOffset() {
        return IntStream.iterate(2000, offset -> offset < 40_000, offset -> offset + 101)
                .filter(offset -> PORTS.stream().allMatch(port -> isFree(port + offset)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
