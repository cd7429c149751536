package nl.driehoek.local.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.driehoek.local.LauncherException;

/** What has to be in order before anything starts; each fault is one line that says what to do. */
public final class Preflight {

    static final long NEEDED_BYTES = 500L * 1024 * 1024;
    private static final int CONNECT_MILLIS = 300;

    private Preflight() {}

    public static void check(Installation installation, Ports ports, Path home) {
        installation.directory().create();
        isBuilt(home);
        runsNotYet(installation);
        Leftovers.end(installation.directory());
        hasSpace(installation.directory());
        portsAreFree(ports);
    }

    private static void isBuilt(Path home) {
        for (Service service : Service.values()) {
            if (!Files.exists(service.jar(home))) {
                throw new LauncherException(
                        service.module() + " has not been built: run ./mvnw -DskipTests package in " + home);
            }
        }
    }

    private static void runsNotYet(Installation installation) {
        installation.supervisor().ifPresent(supervisor -> {
            throw new LauncherException("Driehoek already runs in "
                    + installation.directory().path() + " (process " + supervisor.pid()
                    + "). Stop it first: ./driehoek down"
                    + installation.dataOption());
        });
    }

    private static void hasSpace(DataDirectory directory) {
        try {
            long free = Files.getFileStore(directory.path()).getUsableSpace();
            requireSpace(directory.path(), free);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void requireSpace(Path path, long free) {
        if (free < NEEDED_BYTES) {
            throw new LauncherException("Only " + free / 1024 / 1024 + " MB is free at " + path + "; Driehoek needs "
                    + NEEDED_BYTES / 1024 / 1024 + " MB. Free some, or choose another disk with --data DIR");
        }
    }

    static void portsAreFree(Ports ports) {
        for (Map.Entry<Integer, String> port : ports.all().entrySet()) {
            if (isBusy(port.getKey())) {
                throw new LauncherException("Port " + port.getKey() + " (for " + port.getValue() + ") is in use"
                        + owner(port.getKey())
                        + ". Stop what uses it, or move all ports of Driehoek: ./driehoek up --port-offset "
                        + (ports.offset() + 100));
            }
        }
    }

    private static String owner(int port) {
        Optional<ProcessHandle> owner = PortOwner.of(port);
        return owner.map(process -> " by process " + process.pid()
                        + process.info().commandLine().map(Preflight::shortened).orElse(""))
                .orElse("");
    }

    private static String shortened(String commandLine) {
        return " (" + (commandLine.length() > 80 ? commandLine.substring(0, 80) + "…" : commandLine) + ")";
    }

    private static boolean isBusy(int port) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        // Some systems let two processes bind a port on different addresses: so knock first.
        try (Socket socket = new Socket()) {
            socket.connect(address, CONNECT_MILLIS);
            return true;
        } catch (IOException nobodyAnswers) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(address);
                return false;
            } catch (IOException taken) {
                return true;
            }
        }
    }
}
