package nl.driehoek.plans.progress;

import java.util.Collection;
import java.util.stream.Stream;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.kit.security.Roles;

/** Which commitments on a plan a caller sees: by the rule by which partners-service lists them. */
public enum CommitmentSight {
    /** All: an admin, and who reads whole plans in one of the plan's jurisdictions. */
    ALL,
    /** Those in which its own organisation has a part: everybody else. */
    OWN_ORGANISATION;

    static CommitmentSight of(Caller caller, Collection<String> jurisdictions) {
        boolean readsWholePlans =
                Stream.of(Roles.VIEWER, Roles.PLANNER, Roles.ANALYST).anyMatch(caller::is);
        return caller.isAdmin() || (readsWholePlans && caller.actsFor(jurisdictions)) ? ALL : OWN_ORGANISATION;
    }
}
