package nl.driehoek.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.instance.DataDirectory;
import nl.driehoek.local.instance.PidFile;

/** How much memory a service of the installation uses, as the system counts it; only where /proc tells. */
public final class ServiceMemory {
    private static final double KILOBYTES_PER_MEGABYTE = 1024;

    private final DataDirectory directory;
    private final String service;

    public ServiceMemory(DataDirectory directory, String service) {
        this.directory = directory;
        this.service = service;
    }

    /** Megabytes that are resident, heap and all else: now, and at most at any moment. */
    public record Resident(double now, double peak) {}

    public Resident resident() {
        ProcessHandle process = PidFile.of(directory, service)
                .living()
                .orElseThrow(() -> new LauncherException(service + " does not run"));
        try {
            List<String> status = Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"));
            return new Resident(megabytes(status, "VmRSS:"), megabytes(status, "VmHWM:"));
        } catch (IOException e) {
            throw new LauncherException("Nobody tells how much memory " + service + " uses", e);
        }
    }

    private static double megabytes(List<String> status, String key) {
        return status.stream()
                        .filter(line -> line.startsWith(key))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .findFirst()
                        .orElseThrow(() -> new LauncherException("/proc does not tell " + key))
                / KILOBYTES_PER_MEGABYTE;
    }
}
