package nl.driehoek.local.command;

import java.util.concurrent.Callable;
import nl.driehoek.embedded.DemoIdentity;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.api.LocalApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./driehoek token ROLE}. */
@Command(name = "token", description = "Prints a bearer token for a demo role.", mixinStandardHelpOptions = true)
public final class TokenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ROLE", description = "viewer, planner, analyst, partner or admin")
    private String role = "";

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (DemoIdentity.of(role).isEmpty()) {
            throw new LauncherException(
                    "There is no role " + role + "; choose viewer, planner, analyst, partner or admin");
        }
        spec.commandLine().getOut().println(new LocalApi(data.installation().ports()).token(role));
        return 0;
    }
}
