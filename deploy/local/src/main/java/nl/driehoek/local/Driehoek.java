package nl.driehoek.local;

import nl.driehoek.local.api.RefusedException;
import nl.driehoek.local.command.DeadLettersCommand;
import nl.driehoek.local.command.DemoCommand;
import nl.driehoek.local.command.DownCommand;
import nl.driehoek.local.command.EventsCommand;
import nl.driehoek.local.command.ImportCommand;
import nl.driehoek.local.command.LatencyCommand;
import nl.driehoek.local.command.StatusCommand;
import nl.driehoek.local.command.TokenCommand;
import nl.driehoek.local.command.UpCommand;
import nl.driehoek.local.process.Logging;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The launcher: {@code ./driehoek COMMAND}. */
@Command(
        name = "driehoek",
        description = "Driehoek on this machine.",
        mixinStandardHelpOptions = true,
        versionProvider = Driehoek.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            TokenCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            EventsCommand.class,
            DeadLettersCommand.class,
            LatencyCommand.class
        })
public final class Driehoek {

    private Driehoek() {}

    public static void main(String[] arguments) {
        Logging.begin("ERROR");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Driehoek()).setExecutionExceptionHandler(Driehoek::tell);
    }

    /** What the user can mend is one line; anything else is a fault of the launcher and needs its stack trace. */
    private static int tell(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof LauncherException || failure instanceof RefusedException) {
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }

    /** The version that the build gave the jar. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Driehoek.class.getPackage().getImplementationVersion();
            return new String[] {"Driehoek " + (version == null ? "(not packaged)" : version)};
        }
    }
}
