package nl.driehoek.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for other JVMs: the same Java that runs the launcher. */
public final class Jvm {

    /** Replaces the default options, for whoever wants to measure what the services can do. */
    private static final String OPTIONS_VARIABLE = "DRIEHOEK_JAVA_OPTIONS";
    /** Only the quick compiler: up in little more than half the time and 30 MB smaller, but slower at full load. */
    private static final String DEFAULT_OPTIONS = "-XX:TieredStopAtLevel=1";

    private Jvm() {}

    /** A packaged application. */
    public static List<String> application(String heap, Path jar) {
        return command(heap, List.of("-jar", jar.toString()));
    }

    /** A class of the launcher itself. */
    public static List<String> main(String heap, Class<?> main, List<String> arguments) {
        List<String> rest = new ArrayList<>(List.of(
                "-Ddriehoek.home=" + System.getProperty("driehoek.home", ""),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        rest.addAll(arguments);
        return command(heap, rest);
    }

    private static List<String> command(String heap, List<String> rest) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(options(System.getenv().getOrDefault(OPTIONS_VARIABLE, DEFAULT_OPTIONS)));
        command.addAll(rest);
        return command;
    }

    static List<String> options(String variable) {
        return variable.isBlank() ? List.of() : List.of(variable.strip().split("\\s+"));
    }
}
