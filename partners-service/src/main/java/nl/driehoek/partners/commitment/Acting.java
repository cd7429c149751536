package nl.driehoek.partners.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.partners.PartnersProblem;
import nl.driehoek.partners.partner.PartnerService;
import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;

/**
 * For which organisations somebody acts: its own with all that is part of it, and, for who coordinates a plan, those that
 * answered or reported by other ways, such as a letter; that then needs a reason.
 */
@ApplicationScoped
public class Acting {
    private final PartnerService partners;

    public Acting(PartnerService partners) {
        this.partners = partners;
    }

    /** Codes of the partners for which the caller itself acts; none without an organisation. */
    public Set<String> organisations(Caller caller) {
        return caller.organisation() == null ? Set.of() : partners.actsFor(caller.organisation());
    }

    /**
     * For which partner the caller speaks.
     *
     * @param named the partner that the caller names; null means its own organisation
     * @param reason what the caller gives as the ground on which it speaks
     */
    public String partner(@Nullable String named, @Nullable String reason, Caller caller, PlanView plan) {
        return named == null ? own(caller.organisation()) : partner(named, reason, organisations(caller), caller, plan);
    }

    /** @param own codes of the partners for which the caller acts, looked up once for many */
    static String partner(
            @Nullable String named, @Nullable String reason, Set<String> own, Caller caller, PlanView plan) {
        if (named == null || own.contains(named)) {
            return own(named == null ? caller.organisation() : named);
        }
        if (!CommitmentAccess.coordinates(caller, plan)) {
            throw new ProblemException(
                    PartnersProblem.NOT_YOUR_ORGANISATION,
                    "Only " + named + " itself, or who coordinates the plan, can do this for it; the caller works for "
                            + (caller.organisation() == null ? "no organisation" : caller.organisation()) + ".");
        }
        Faults faults = new Faults();
        if (reason == null) {
            faults.at("reason").add("required", "must say on what ground this is recorded for " + named);
        }
        ProblemException.throwIfAny(faults);
        return named;
    }

    private static String own(@Nullable String organisation) {
        if (organisation == null) {
            throw new ProblemException(
                    PartnersProblem.NOT_RESPONSIBLE,
                    "The caller works for no organisation, so that it can neither promise nor report anything.");
        }
        return organisation;
    }
}
