package nl.driehoek.partners.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.partners.partner.domain.Partner;
import nl.driehoek.partners.partner.domain.PartnerType;
import nl.driehoek.partners.partner.store.PartnerStore;

/**
 * The rules about a partner that only the others in the register can tell. Whoever asks has locked the register for
 * writing, or two changes that are right by themselves could make a circle together.
 */
@ApplicationScoped
class PartnerTies {
    private final PartnerStore partners;

    PartnerTies(PartnerStore partners) {
        this.partners = partners;
    }

    /** Tells all at once what does not fit the others. */
    void require(Partner partner) {
        Faults faults = new Faults();
        checkType(partner, faults.at("type"));
        checkParent(partner, faults.at("parent"));
        checkMembers(partner, faults.at("members"));
        ProblemException.throwIfAny(faults);
    }

    /** What is part of the partner already must be able to stay so. */
    private void checkType(Partner partner, Faults faults) {
        partners.typesOfParts(partner.code()).stream()
                .filter(part -> !partner.type().mayHold(part))
                .forEach(part -> faults.add(
                        "parts-do-not-fit",
                        "a " + part + " is part of it, which cannot be part of a " + partner.type()));
    }

    /** A parent exists, can hold the partner, and is no part of the partner itself, however far down. */
    private void checkParent(Partner partner, Faults faults) {
        if (partner.parent() == null) {
            return;
        }
        Optional<RegisteredPartner> parent = partners.get(partner.parent());
        if (parent.isEmpty()) {
            faults.add("unknown-partner", "there is no partner with the code " + partner.parent());
            return;
        }
        PartnerType type = parent.get().partner().type();
        if (!type.mayHold(partner.type())) {
            faults.add("wrong-parent", "a " + partner.type() + " cannot be part of a " + type);
        }
        if (partners.withAllParts(partner.code()).contains(partner.parent())) {
            faults.add("own-parent", partner.parent() + " is itself a part of " + partner.code());
        }
    }

    /** Members exist, and have the collective for a member neither themselves nor by others. */
    private void checkMembers(Partner partner, Faults faults) {
        if (partner.members().isEmpty()) {
            return;
        }
        Set<String> known = partners.known(partner.members());
        Set<String> holders = partners.collectivesWith(partner.code());
        for (int i = 0; i < partner.members().size(); i++) {
            String member = partner.members().get(i);
            if (!known.contains(member)) {
                faults.at(i).add("unknown-partner", "there is no partner with the code " + member);
            } else if (holders.contains(member)) {
                faults.at(i).add("own-member", partner.code() + " is itself a member of " + member);
            }
        }
    }
}
