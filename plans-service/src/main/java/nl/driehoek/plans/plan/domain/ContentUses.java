package nl.driehoek.plans.plan.domain;

import java.util.List;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.plans.plan.domain.ContentForm.MonitoredForm;
import nl.driehoek.plans.plan.domain.ContentForm.TargetForm;
import nl.driehoek.plans.plan.domain.SurroundingsForm.PriorityChangeForm;
import org.jspecify.annotations.Nullable;

/** Which parts of a content stand on a theme. */
public final class ContentUses {
    /** Code of a part that stands on a theme which a change would take away. */
    public static final String THEME_IN_USE = "theme-in-use";

    private ContentUses() {}

    /** A fault of a part that names a theme which is not there any more, in words that name both. */
    static Fault explained(Fault fault, ContentForm content) {
        if (!fault.code().equals("unknown-theme")) {
            return fault;
        }
        String[] steps = fault.pointer().split("/");
        int index = Integer.parseInt(steps[2]);
        String use =
                switch (steps[1]) {
                    case "targets" -> target(at(content.targets(), index));
                    case "monitored" -> monitored(at(content.monitored(), index));
                    default -> added(at(content.surroundings().priorityChanges(), index));
                };
        return new Fault(fault.pointer(), THEME_IN_USE, use);
    }

    private static <T> @Nullable T at(@Nullable List<@Nullable T> list, int index) {
        return list == null ? null : list.get(index);
    }

    private static String target(@Nullable TargetForm target) {
        return target == null ? "" : "the target '" + target.key() + "' stands under '" + target.theme() + "'";
    }

    private static String monitored(@Nullable MonitoredForm monitored) {
        return monitored == null
                ? ""
                : "the monitored indicator '" + monitored.indicator() + "' stands under '" + monitored.theme() + "'";
    }

    private static String added(@Nullable PriorityChangeForm change) {
        return change == null
                ? ""
                : "the added priority '" + change.title() + "' is the theme '" + change.theme() + "'";
    }
}
