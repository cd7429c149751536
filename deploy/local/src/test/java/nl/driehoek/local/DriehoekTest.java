package nl.driehoek.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DriehoekTest {

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "status", "token", "demo", "import", "events", "dead-letters", "latency"})
    void eachCommandExplainsItself(String command) {
        assertThat(execute(command, "--help")).isZero();
        assertThat(out.toString()).contains("--data");
    }

    @Test
    void anUnknownCommandIsWrongUse() {
        assertThat(execute("upp")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void anUnknownRoleIsRefusedWithTheRolesThereAre() {
        assertThat(execute("token", "mayor")).isOne();
        assertThat(err.toString()).contains("mayor", "planner").hasLineCount(1);
    }

    @Test
    void anUnknownDemoPlanIsRefusedWithThePlansThereAre() {
        assertThat(execute("demo", "--plan", "assen")).isOne();
        assertThat(err.toString())
                .contains("assen", "groningen-2011-2014", "midden-groningen-2019", "drenthe-2010")
                .hasLineCount(1);
    }

    @Test
    void loadingOnePlanAndTellingTheStoryAgainExcludeEachOther() {
        assertThat(execute("demo", "--plan", "drenthe-2010", "--again")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void loadingOnePlanAndOnlyTheOpenDataExcludeEachOther() {
        assertThat(execute("demo", "--plan", "drenthe-2010", "--open-data")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void anImportNeedsAFileAndTheMappingThatReadsIt() {
        assertThat(execute("import")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(execute("import", "figures.csv")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void aDeadLetterIsOnlyPutAsideWithAReason() {
        assertThat(execute("dead-letters", "discard", "5b1f6b0e-3f0c-4d64-9a44-1c7e1d0b2f10"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void anUnknownServiceIsRefusedWithTheServicesThereAre() {
        assertThat(execute("dead-letters", "replay", "--service", "police")).isOne();
        assertThat(err.toString()).contains("police", "partners-service").hasLineCount(1);
    }

    @Test
    void aFileThatIsNotThereIsRefusedInOneLine() {
        assertThat(execute("import", directory.resolve("nothing.csv").toString(), "--mapping", "driehoek"))
                .isOne();
        assertThat(err.toString()).contains("nothing.csv").hasLineCount(1);
    }

    @Test
    void aTokenOfAnInstallationThatDoesNotRunIsRefusedInOneLineThatHelps() {
        assertThat(execute("token", "planner", "--data", directory.toString())).isOne();
        assertThat(err.toString()).contains("./driehoek up --data " + directory).hasLineCount(1);
    }

    @Test
    void stoppingWhatDoesNotRunIsNoFailure() {
        assertThat(execute("down", "--data", directory.toString())).isZero();
        assertThat(out.toString()).contains("does not run");
    }

    @Test
    void aPortOffsetOutOfRangeIsRefusedInOneLine() {
        assertThat(execute("up", "--data", directory.toString(), "--port-offset", "60000"))
                .isOne();
        assertThat(err.toString()).contains("60000").hasLineCount(1);
    }

    private int execute(String... arguments) {
        return Driehoek.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
