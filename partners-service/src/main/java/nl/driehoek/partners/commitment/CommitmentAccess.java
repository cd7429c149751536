package nl.driehoek.partners.commitment;

import java.util.Set;
import nl.driehoek.kit.problem.KitProblem;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.partners.PartnersProblem;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Responsibilities;
import nl.driehoek.partners.planview.domain.PlanView;

/**
 * Who may do what with commitments. A planner coordinates those on the plans of its jurisdictions, an admin all. A user
 * with only the role partner sees those in which its organisation has a part, proposes what its organisation leads, and
 * changes what it promises. Agreeing and reporting is for the organisation itself alone: {@link Commitment} guards that.
 */
public final class CommitmentAccess {
    private static final Set<String> READ_WHOLE_PLANS = Set.of(Roles.VIEWER, Roles.PLANNER, Roles.ANALYST);

    private CommitmentAccess() {}

    public static boolean readsWholePlans(Caller caller) {
        return caller.isAdmin() || READ_WHOLE_PLANS.stream().anyMatch(caller::is);
    }

    /** @param own codes of the partners for which the caller acts */
    static void requireSees(Caller caller, Set<String> own, Commitment commitment, PlanView plan) {
        boolean sees = (readsWholePlans(caller) && caller.actsFor(plan.jurisdictions()))
                || commitment.promise().responsibilities().involvesOneOf(own);
        if (sees) {
            return;
        }
        if (readsWholePlans(caller)) {
            caller.requireActsFor(plan.jurisdictions());
        }
        throw new ProblemException(
                PartnersProblem.NOT_YOUR_COMMITMENT, "Only the organisations that it names may see this commitment.");
    }

    static void requireMayPropose(Caller caller, Set<String> own, Responsibilities responsibilities, PlanView plan) {
        boolean leads = caller.is(Roles.PARTNER) && responsibilities.isLedByOneOf(own);
        if (!leads && !coordinates(caller, plan)) {
            throw refused(
                    caller, plan, PartnersProblem.NOT_LEAD, "A partner proposes only what its own organisation leads");
        }
    }

    /** A partner changes what it promises, and cannot get out of a promise by changing it. */
    static void requireMayRevise(
            Caller caller, Set<String> own, Commitment present, Responsibilities next, PlanView plan) {
        boolean ownPromise = caller.is(Roles.PARTNER)
                && present.promise().responsibilities().isPromisedByOneOf(own)
                && next.isPromisedByOneOf(own);
        if (!ownPromise && !coordinates(caller, plan)) {
            throw refused(
                    caller,
                    plan,
                    PartnersProblem.NOT_RESPONSIBLE,
                    "A partner changes only what its own organisation promises, before and after the change");
        }
    }

    /** Whoever coordinates the plan, or leads the commitment, says how it goes on and how it ended. */
    static void requireMaySteer(Caller caller, Set<String> own, Commitment commitment, PlanView plan) {
        boolean leads = caller.is(Roles.PARTNER)
                && commitment.promise().responsibilities().isLedByOneOf(own);
        if (!leads && !coordinates(caller, plan)) {
            throw refused(
                    caller,
                    plan,
                    PartnersProblem.NOT_LEAD,
                    "This is for who coordinates the plan or leads the commitment");
        }
    }

    /** For what goes over a whole plan. */
    public static void requireCoordinates(Caller caller, PlanView plan) {
        if (!coordinates(caller, plan)) {
            caller.requireActsFor(plan.jurisdictions());
            throw new ProblemException(KitProblem.FORBIDDEN, "This is for who coordinates the plan.");
        }
    }

    public static boolean coordinates(Caller caller, PlanView plan) {
        return caller.isAdmin() || (caller.is(Roles.PLANNER) && caller.actsFor(plan.jurisdictions()));
    }

    /** A planner hears which jurisdictions it lacks, a partner what its organisation lacks. */
    private static ProblemException refused(Caller caller, PlanView plan, PartnersProblem problem, String detail) {
        if (!caller.is(Roles.PARTNER)) {
            caller.requireActsFor(plan.jurisdictions());
        }
        String organisation = caller.organisation() == null ? "no organisation" : caller.organisation();
        return new ProblemException(problem, detail + "; the caller works for " + organisation + ".");
    }
}
