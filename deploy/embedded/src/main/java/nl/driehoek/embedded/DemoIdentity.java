package nl.driehoek.embedded;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The identities that come with every local installation: one per role, all in the municipality of Groningen. */
public enum DemoIdentity {
    VIEWER("gemeente-groningen"),
    PLANNER("gemeente-groningen"),
    ANALYST("gemeente-groningen"),
    PARTNER("politie-groningen"),
    ADMIN("gemeente-groningen");

    private static final List<String> JURISDICTIONS = List.of("GM0014");

    private final String organisation;

    DemoIdentity(String organisation) {
        this.organisation = organisation;
    }

    /** The role, which is also the client id and the subject. */
    public String role() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DemoIdentity> of(String role) {
        return Arrays.stream(values())
                .filter(identity -> identity.role().equals(role))
                .findFirst();
    }

    /** What a token says about this identity. */
    public Map<String, Object> claims() {
        return Map.of("roles", List.of(role()), "organisation", organisation, "jurisdictions", JURISDICTIONS);
    }
}
