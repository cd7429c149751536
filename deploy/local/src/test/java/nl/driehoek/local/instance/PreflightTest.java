package nl.driehoek.local.instance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.driehoek.local.LauncherException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir
    Path directory;

    @Test
    void aBusyPortIsNamedWithWhatToDo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(taken.getLocalPort() - new Ports(0).kafka());

            assertThatThrownBy(() -> Preflight.portsAreFree(ports))
                    .isInstanceOf(LauncherException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " (for Kafka)")
                    .hasMessageContaining("--port-offset");
        }
    }

    @Test
    void aPortThatOthersOfferOnAllAddressesIsBusyToo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Ports ports = new Ports(taken.getLocalPort() - new Ports(0).kafka());

            assertThatThrownBy(() -> Preflight.portsAreFree(ports)).isInstanceOf(LauncherException.class);
        }
    }

    @Test
    void tooLittleSpaceIsToldInMegabytes() {
        assertThatThrownBy(() -> Preflight.requireSpace(directory, Preflight.NEEDED_BYTES - 1))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("499 MB");
        assertThatCode(() -> Preflight.requireSpace(directory, Preflight.NEEDED_BYTES))
                .doesNotThrowAnyException();
    }

    @Test
    void aDataDirectoryThatIsAFileIsRefused() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> new DataDirectory(file.resolve("data")).create())
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("--data");
    }

    @Test
    void whatHasNotBeenBuiltIsNamed() {
        Installation installation = new Installation(new DataDirectory(directory.resolve("data")), "");

        assertThatThrownBy(() -> Preflight.check(installation, new Ports(0), directory))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("plans-service has not been built");
    }
}
