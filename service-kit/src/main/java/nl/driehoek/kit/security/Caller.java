package nl.driehoek.kit.security;

import java.util.Collection;
import java.util.Set;
import nl.driehoek.kit.problem.KitProblem;
import nl.driehoek.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for something, as the token says.
 *
 * @param subject the token's {@code sub}; names the person or system, so never put it in an event
 * @param organisation the partner code of the organisation that the caller works for, from the claim {@code organisation}
 * @param jurisdictions CBS codes that the caller may act for, from the claim {@code jurisdictions}
 */
public record Caller(String subject, @Nullable String organisation, Set<String> roles, Set<String> jurisdictions) {

    /** Nobody in particular: a request without a token. */
    public static final Caller ANONYMOUS = new Caller("anonymous", null, Set.of(), Set.of());

    /** The service itself, when it acts on an event. */
    public static final Caller SYSTEM = new Caller("system", null, Set.of(Roles.ADMIN), Set.of());

    public Caller {
        roles = Set.copyOf(roles);
        jurisdictions = Set.copyOf(jurisdictions);
    }

    public boolean isSignedIn() {
        return !roles.isEmpty();
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isAdmin() {
        return is(Roles.ADMIN);
    }

    /** Whether the caller works for one of these jurisdictions; an admin works for all. */
    public boolean actsFor(Collection<String> codes) {
        return isAdmin() || codes.stream().anyMatch(jurisdictions::contains);
    }

    /** Refuses (403) when the caller works for none of these jurisdictions. */
    public void requireActsFor(Collection<String> codes) {
        if (!actsFor(codes)) {
            throw new ProblemException(
                    KitProblem.OUTSIDE_JURISDICTION,
                    "This belongs to " + String.join(", ", codes) + "; the caller acts for "
                            + (jurisdictions.isEmpty()
                                    ? "no jurisdiction"
                                    : String.join(
                                            ", ",
                                            jurisdictions.stream().sorted().toList()))
                            + ".");
        }
    }

    /** Whether the caller works for this organisation; an admin works for all. */
    public boolean worksFor(String organisationCode) {
        return isAdmin() || organisationCode.equals(organisation);
    }
}
