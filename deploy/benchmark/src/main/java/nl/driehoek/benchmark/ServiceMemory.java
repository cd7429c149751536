package nl.driehoek.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import nl.driehoek.local.instance.DataDirectory;
import nl.driehoek.local.instance.PidFile;

/** How much memory a service of the installation uses, and used at most; only where /proc tells. */
public final class ServiceMemory {
    private final DataDirectory directory;
    private final String service;

    public ServiceMemory(DataDirectory directory, String service) {
        this.directory = directory;
        this.service = service;
    }

    /** The most that was resident at any moment, in megabytes; empty when nobody knows. */
    public OptionalLong peakMegabytes() {
        return PidFile.of(directory, service)
                .living()
                .map(process -> Path.of("/proc", Long.toString(process.pid()), "status"))
                .map(ServiceMemory::peak)
                .orElse(OptionalLong.empty());
    }

    private static OptionalLong peak(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
