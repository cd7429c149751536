package nl.driehoek.partners.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.events.Outbox;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.partners.PartnersProblem;
import nl.driehoek.partners.partner.domain.Partner;
import nl.driehoek.partners.partner.events.PartnerRegisteredV1;
import nl.driehoek.partners.partner.store.PartnerStore;
import org.jspecify.annotations.Nullable;

/** The use cases of the register of partners. A planner keeps it for its own jurisdictions. */
@ApplicationScoped
public class PartnerService {
    private final PartnerStore partners;
    private final Outbox outbox;

    public PartnerService(PartnerStore partners, Outbox outbox) {
        this.partners = partners;
        this.outbox = outbox;
    }

    @Transactional
    public RegisteredPartner register(Partner partner, Caller caller) {
        caller.requireActsFor(partner.jurisdictions());
        partners.lockForWriting();
        if (partners.get(partner.code()).isPresent()) {
            throw new ProblemException(
                    PartnersProblem.PARTNER_EXISTS,
                    partner.code() + " is registered; change it with PUT, or choose another code.");
        }
        checkParent(partner);
        RegisteredPartner registered = new RegisteredPartner(partner, 1);
        partners.add(registered);
        outbox.add(PartnerRegisteredV1.of(registered));
        return registered;
    }

    /** Changes a partner; a change that makes no difference is no new version. */
    @Transactional
    public RegisteredPartner change(Partner partner, @Nullable String ifMatch, Caller caller) {
        partners.lockForWriting();
        RegisteredPartner present = get(partner.code());
        caller.requireActsFor(present.partner().jurisdictions());
        caller.requireActsFor(partner.jurisdictions());
        Versions.requireMatch(ifMatch, present.version());
        checkParent(partner);
        if (partner.equals(present.partner())) {
            return present;
        }
        RegisteredPartner changed = new RegisteredPartner(partner, present.version() + 1);
        partners.replace(changed);
        outbox.add(PartnerRegisteredV1.of(changed));
        return changed;
    }

    @Transactional
    public RegisteredPartner get(String code) {
        return partners.get(code)
                .orElseThrow(() -> ProblemException.notFound("There is no partner with the code " + code + "."));
    }

    @Transactional
    public List<RegisteredPartner> list(String after, int count) {
        return partners.page(after, count);
    }

    /** Which of these codes name a partner. */
    @Transactional
    public Set<String> known(Collection<String> codes) {
        return partners.known(codes);
    }

    /** A parent exists, and is no part of the partner itself, however far down. */
    private void checkParent(Partner partner) {
        Faults faults = new Faults();
        String ancestor = partner.parent();
        while (ancestor != null) {
            Optional<RegisteredPartner> found = partners.get(ancestor);
            if (found.isEmpty()) {
                faults.at("parent").add("unknown-partner", "there is no partner with the code " + ancestor);
            } else if (ancestor.equals(partner.code())) {
                faults.at("parent").add("own-parent", partner.parent() + " is itself a part of " + partner.code());
                break;
            }
            ancestor = found.map(p -> p.partner().parent()).orElse(null);
        }
        ProblemException.throwIfAny(faults);
    }
}
