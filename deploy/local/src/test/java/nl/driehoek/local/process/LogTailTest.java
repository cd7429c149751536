package nl.driehoek.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    Path directory;

    @Test
    void ofAJsonLogItTellsTheErrorsWithTheirRoot() throws IOException {
        Path log = log("""
                {"level":"INFO","message":"Installed features"}
                {"level":"ERROR","message":"Failed to start","exception":{"message":"x","causedBy":{"exception":{"message":"port\\nrefused"}}}}
                """);

        assertThat(LogTail.usefulLines(log)).containsExactly("ERROR Failed to start (port refused)");
    }

    @Test
    void ofAnotherLogItTellsTheLastLines() throws IOException {
        assertThat(LogTail.usefulLines(log("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n")))
                .containsExactly("3", "4", "5", "6", "7", "8", "9", "10");
    }

    @Test
    void itAlwaysTellsWhereTheLogIs() {
        assertThat(LogTail.explain(directory.resolve("absent.log"))).contains("absent.log");
    }

    private Path log(String content) throws IOException {
        return Files.writeString(directory.resolve("a.log"), content);
    }
}
