package nl.driehoek.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Collectors;
import nl.driehoek.embedded.DemoIdentity;
import nl.driehoek.local.LauncherException;

/**
 * The five real plans that the demo loads, in the order of their dependence: a framework before the plan that elaborates
 * it. Each is brought as far as its document says it came: one that does not say who adopted it when is submitted only.
 */
public enum DemoPlan {
    GRONINGEN_2011_2014("groningen-2011-2014", "groningen-2011-2014-concept", "groningen-indicators", true),
    GRONINGEN_2012("groningen-2012", "groningen-2012", "groningen-indicators", true),
    GRONINGEN_2022_2024("groningen-2022-2024", "groningen-2022-2024", "groningen-2022-2024-indicators", true),
    MIDDEN_GRONINGEN_2019("midden-groningen-2019", "midden-groningen-2019", "midden-groningen-2019-indicators", false),
    DRENTHE_2010("drenthe-2010", "drenthe-2010", "drenthe-2010-indicators", false);

    private final String planName;
    private final String seed;
    private final String catalogue;
    private final boolean ofGroningen;

    DemoPlan(String planName, String seed, String catalogue, boolean ofGroningen) {
        this.planName = planName;
        this.seed = seed;
        this.catalogue = catalogue;
        this.ofGroningen = ofGroningen;
    }

    /** The plan with this name on the command line. */
    public static DemoPlan named(String name) {
        return Arrays.stream(values())
                .filter(plan -> plan.planName.equals(name))
                .findFirst()
                .orElseThrow(() -> new LauncherException("There is no demo plan " + name + "; choose "
                        + Arrays.stream(values()).map(DemoPlan::planName).collect(Collectors.joining(", "))));
    }

    public String planName() {
        return planName;
    }

    /** The plan, and the decisions that its document tells of. */
    JsonNode seed() {
        return Seeds.read(seed);
    }

    /** The areas and indicators that the plan speaks of. */
    JsonNode catalogue() {
        return Seeds.read(catalogue);
    }

    /** What is promised in the plan, in the order of its document. */
    JsonNode commitments() {
        return Seeds.read("commitments-" + planName).path("commitments");
    }

    /** Who writes the plan: the demo planner works for Groningen, and only an admin works for all. */
    String planner() {
        return (ofGroningen ? DemoIdentity.PLANNER : DemoIdentity.ADMIN).role();
    }

    /** Who keeps its figures. */
    String analyst() {
        return (ofGroningen ? DemoIdentity.ANALYST : DemoIdentity.ADMIN).role();
    }
}
