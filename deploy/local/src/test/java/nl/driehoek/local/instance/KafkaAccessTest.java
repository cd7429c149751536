package nl.driehoek.local.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import nl.driehoek.embedded.KafkaUsers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaAccessTest {

    @TempDir
    Path directory;

    @Test
    void aFileHasAllThatAClientNeedsAndGoesWithTheInstallation() throws Exception {
        DataDirectory data = new DataDirectory(directory);
        data.create();
        Installation installation = new Installation(data, "");
        Path file = KafkaAccess.file(data, KafkaUsers.POLICE_SYSTEM);

        installation.begin(new Ports(7));

        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        assertThat(settings)
                .containsAllEntriesOf(KafkaUsers.clientSettings(KafkaUsers.POLICE_SYSTEM))
                .containsEntry("bootstrap.servers", "localhost:19099");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        installation.clear();

        assertThat(file).doesNotExist();
    }
}
