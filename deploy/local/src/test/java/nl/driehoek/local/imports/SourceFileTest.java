package nl.driehoek.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.driehoek.local.LauncherException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "a.csv, text/csv",
        "A.CSV, text/csv",
        "a.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "a.json, application/json",
        "a.zip, application/octet-stream",
        "csv, text/csv"
    })
    void theNameTellsTheMediaType(String name, String mediaType) throws IOException {
        assertThat(SourceFile.at(Files.createFile(directory.resolve(name))).mediaType())
                .isEqualTo(mediaType);
    }

    @Test
    void aFileIsKnownByWhatIsInIt() throws IOException {
        Path file = Files.writeString(directory.resolve("a.csv"), "abc");

        assertThat(SourceFile.at(file).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> SourceFile.at(directory))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining(directory.toString());
    }
}
