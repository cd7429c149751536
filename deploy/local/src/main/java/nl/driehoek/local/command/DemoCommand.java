package nl.driehoek.local.command;

import java.util.concurrent.Callable;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.instance.Installation;
import nl.driehoek.local.story.Demo;
import nl.driehoek.local.story.DemoPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./driehoek demo}. */
@Command(
        name = "demo",
        description = "Loads five real plans with what is promised in them, revises the targets of one of them, prints"
                + " the statuses before and after, and brings in two files of open data. What is there already stays.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    @ArgGroup
    private What what = new What();

    @Mixin
    private DataOption data = new DataOption();

    /** What to show: all by default. */
    static final class What {

        @Option(
                names = "--plan",
                paramLabel = "NAME",
                description = "Only load this plan: groningen-2011-2014, groningen-2012, groningen-2022-2024,"
                        + " midden-groningen-2019 or drenthe-2010.")
        private @Nullable String plan;

        @Option(
                names = "--open-data",
                description = "Only bring in the open data: two files, with their areas and indicators.")
        private boolean openData;

        @Option(
                names = "--again",
                description = "Go back to the draft that was revised, and show its revision once more.")
        private boolean again;
    }

    @Override
    public Integer call() {
        DemoPlan one = what.plan == null ? null : DemoPlan.named(what.plan);
        Installation installation = data.installation();
        Demo demo = new Demo(new LocalApi(installation.ports()), installation.dataOption(), System.out);
        if (one != null) {
            demo.load(one);
        } else if (what.openData) {
            demo.openData();
        } else {
            demo.run(what.again);
        }
        return 0;
    }
}
