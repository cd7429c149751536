package nl.driehoek.partners.planview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.kit.security.Roles;
import nl.driehoek.partners.partner.PartnerService;
import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;

/**
 * Who may see what was submitted and not adopted. What was adopted is public; a consultation is for those who work for one
 * of the plan's jurisdictions, and for the partners that are registered there: they are the ones who are asked.
 */
@ApplicationScoped
public class ConsultationAccess {
    private final PartnerService partners;

    public ConsultationAccess(PartnerService partners) {
        this.partners = partners;
    }

    /** As much of the view as the caller may see; when that is nothing, the view is not known to it. */
    public PlanView seen(PlanView view, Caller caller) {
        return maySeeConsultations(view, caller) ? view : view.withoutConsultations();
    }

    private boolean maySeeConsultations(PlanView view, Caller caller) {
        return caller.actsFor(view.jurisdictions())
                || (caller.is(Roles.PARTNER)
                        && !Collections.disjoint(jurisdictionsOf(caller.organisation()), view.jurisdictions()));
    }

    private Collection<String> jurisdictionsOf(@Nullable String organisation) {
        return organisation == null || partners.known(List.of(organisation)).isEmpty()
                ? Set.of()
                : partners.get(organisation).partner().jurisdictions();
    }
}
