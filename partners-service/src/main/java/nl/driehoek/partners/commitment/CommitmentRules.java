package nl.driehoek.partners.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Content;
import nl.driehoek.partners.commitment.domain.Responsibility;
import nl.driehoek.partners.commitment.domain.Themes;
import nl.driehoek.partners.commitment.store.CommitmentStore;
import nl.driehoek.partners.partner.PartnerService;
import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;

/** What a commitment names has to be there: themes of its plan, partners, and the commitments that it depends on. */
@ApplicationScoped
class CommitmentRules {
    private final CommitmentStore commitments;
    private final PartnerService partners;
    private final Clock clock;

    CommitmentRules(CommitmentStore commitments, PartnerService partners, Clock clock) {
        this.commitments = commitments;
        this.partners = partners;
        this.clock = clock;
    }

    /**
     * What the register says of partners, looked up once for as many commitments as there are.
     *
     * @param known codes that name a partner
     * @param ended codes of those that are not valid today
     */
    record Register(Set<String> known, Set<String> ended) {}

    Register register(Collection<String> codes) {
        return new Register(partners.known(codes), partners.notValidOn(codes, LocalDate.now(clock)));
    }

    /** @param present the commitment before a change: what it has already may stay, even when the plan dropped it */
    static void checkThemes(Themes themes, @Nullable Commitment present, PlanView plan, Faults faults) {
        List<String> had = present == null ? List.of() : present.themes().all();
        checkTheme(themes.main(), plan, had, faults.at("theme"));
        for (int i = 0; i < themes.also().size(); i++) {
            checkTheme(themes.also().get(i), plan, had, faults.at("alsoUnder").at(i));
        }
    }

    private static void checkTheme(String theme, PlanView plan, List<String> present, Faults faults) {
        if (!plan.has(theme) && !present.contains(theme)) {
            faults.add("unknown-theme", "the plan has no theme " + theme);
        }
    }

    /** @param present the commitment before a change: who has a part already keeps it, though it is not valid any more */
    static void checkPartners(Content content, @Nullable Commitment present, Register register, Faults faults) {
        Set<String> had = present == null
                ? Set.of()
                : present.promise().responsibilities().involved();
        List<String> named = named(content);
        for (int i = 0; i < named.size(); i++) {
            String code = named.get(i);
            Faults here = faults.at("responsibilities").at(i).at("partner");
            if (!register.known().contains(code)) {
                here.add("unknown-partner", "there is no partner with the code " + code);
            } else if (register.ended().contains(code) && !had.contains(code)) {
                here.add("partner-not-valid", code + " is not valid today");
            }
        }
    }

    static List<String> named(Content content) {
        return content.promise().responsibilities().all().stream()
                .map(Responsibility::partner)
                .toList();
    }

    /** What a commitment depends on exists, and does not depend on the commitment itself, however far on. */
    void checkDependencies(Content content, @Nullable UUID self, Faults faults) {
        List<UUID> named = new ArrayList<>(content.promise().dependsOn());
        if (named.isEmpty()) {
            return;
        }
        commitments.lockDependencies();
        Set<UUID> known = commitments.existing(named);
        for (int i = 0; i < named.size(); i++) {
            UUID other = named.get(i);
            boolean circular = self != null && known.contains(other) && commitments.dependsOn(other, self);
            checkDependency(
                    other,
                    known.contains(other),
                    circular,
                    faults.at("dependsOn").at(i));
        }
    }

    static void checkDependency(UUID other, boolean known, boolean circular, Faults faults) {
        if (!known) {
            faults.add("unknown-commitment", "there is no commitment with the id " + other);
        } else if (circular) {
            faults.add("circular-dependency", other + " depends on this commitment itself");
        }
    }
}
