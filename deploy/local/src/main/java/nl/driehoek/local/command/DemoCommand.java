package nl.driehoek.local.command;

import java.util.concurrent.Callable;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.story.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./driehoek demo}. */
@Command(
        name = "demo",
        description = "Adopts a draft plan, revises its targets, and prints the statuses before and after.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        new Demo(new LocalApi(data.installation().ports()), System.out).run();
        return 0;
    }
}
