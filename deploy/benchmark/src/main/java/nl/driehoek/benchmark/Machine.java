package nl.driehoek.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;

/** What it ran on: figures mean little without. */
final class Machine {
    private static final double KILOBYTES_PER_GIGABYTE = 1024.0 * 1024;

    private Machine() {}

    /** To be asked before anything is loaded, for the sake of the load average. */
    static Map<String, String> describe() {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("processor", first("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch")));
        machine.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        machine.put(
                "memory",
                first("/proc/meminfo", "MemTotal").map(Machine::gigabytes).orElse("unknown"));
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("loadAtStart", String.format(Locale.ROOT, "%.2f", loadAverage()));
        machine.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        return machine;
    }

    /** What the figures are of. */
    static Map<String, String> versions(Database database) {
        Map<String, String> versions = new LinkedHashMap<>();
        String product = Machine.class.getPackage().getImplementationVersion();
        versions.put("product", product == null ? "not packaged" : product);
        versions.put("postgresql", database.text("show server_version"));
        versions.put("fsync", database.text("show fsync"));
        versions.put("kafka", AppInfoParser.getVersion());
        versions.put(
                "javaOptions", "-Xmx256m " + System.getenv().getOrDefault("DRIEHOEK_JAVA_OPTIONS", "(launcher's)"));
        return versions;
    }

    private static double loadAverage() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String gigabytes(String kilobytes) {
        long number = Long.parseLong(kilobytes.replaceAll("[^0-9]", ""));
        return String.format(Locale.ROOT, "%.1f GB", number / KILOBYTES_PER_GIGABYTE);
    }

    private static Optional<String> first(String file, String key) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
