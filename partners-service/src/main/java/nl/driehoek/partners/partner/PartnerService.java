package nl.driehoek.partners.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final PartnerTies ties;
    private final Outbox outbox;

    public PartnerService(PartnerStore partners, PartnerTies ties, Outbox outbox) {
        this.partners = partners;
        this.ties = ties;
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
        ties.require(partner);
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
        ties.require(partner);
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
    public List<RegisteredPartner> list(PartnerFilter filter, String after, int count) {
        return partners.page(filter, after, count);
    }

    /** The partners with these codes, by their codes; codes that name none are left out. */
    @Transactional
    public Map<String, Partner> all(Collection<String> codes) {
        return partners.all(codes).stream().collect(Collectors.toMap(Partner::code, Function.identity()));
    }

    /** Which of these codes name a partner. */
    @Transactional
    public Set<String> known(Collection<String> codes) {
        return partners.known(codes);
    }

    /**
     * The partners for which the users of an organisation act: the organisation itself and whatever is part of it, however
     * far down. Not the members of a collective, which act for themselves. A partner that ended is among them, for what it
     * promised does not end with it.
     */
    @Transactional
    public Set<String> actsFor(String organisation) {
        return partners.withAllParts(organisation);
    }

    /** Which of these partners do not exist on that day; codes that name no partner are none of them. */
    @Transactional
    public Set<String> notValidOn(Collection<String> codes, LocalDate day) {
        return partners.all(codes).stream()
                .filter(partner -> !partner.validity().holdsOn(day))
                .map(Partner::code)
                .collect(Collectors.toSet());
    }
}
