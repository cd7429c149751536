package nl.driehoek.plans.plan;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.kit.security.Roles;

/**
 * Whose drafts a caller sees. What was adopted is public; all else is for those who work on plans or figures in one of
 * the plan's jurisdictions.
 *
 * @param all whether it sees every draft
 * @param jurisdictions CBS codes of the jurisdictions whose drafts it sees
 */
public record Sight(boolean all, Set<String> jurisdictions) {

    public static Sight of(Caller caller) {
        boolean insider = Stream.of(Roles.VIEWER, Roles.PLANNER, Roles.ANALYST).anyMatch(caller::is);
        return new Sight(caller.isAdmin(), insider ? caller.jurisdictions() : Set.of());
    }

    /** Whether it sees the drafts of a plan for these jurisdictions. */
    public boolean seesDraftsOf(Collection<String> codes) {
        return all || codes.stream().anyMatch(jurisdictions::contains);
    }
}
