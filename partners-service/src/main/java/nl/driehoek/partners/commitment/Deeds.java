package nl.driehoek.partners.commitment;

import java.time.Clock;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.partners.commitment.domain.Deed;
import org.jspecify.annotations.Nullable;

/** Who did something, when and why, from the request that did it. */
public final class Deeds {

    private Deeds() {}

    public static Deed of(Caller caller, @Nullable String reason, Clock clock) {
        return new Deed(caller.subject(), caller.organisation(), clock.instant(), reason);
    }
}
