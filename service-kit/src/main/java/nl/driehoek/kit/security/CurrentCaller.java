package nl.driehoek.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads the {@link Caller} of the present request from its access token. */
@RequestScoped
public class CurrentCaller {
    private final SecurityIdentity identity;

    public CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller get() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Caller.ANONYMOUS;
        }
        return new Caller(
                token.getSubject() == null ? token.getName() : token.getSubject(),
                text(token.getClaim("organisation")),
                identity.getRoles(),
                texts(token.getClaim("jurisdictions")));
    }

    private static @Nullable String text(@Nullable Object claim) {
        return claim instanceof JsonString json ? json.getString() : claim == null ? null : claim.toString();
    }

    /** A claim with several values comes as JSON array or as collection, and with one value as plain text. */
    private static Set<String> texts(@Nullable Object claim) {
        Set<String> texts = new LinkedHashSet<>();
        if (claim instanceof JsonArray array) {
            array.getValuesAs(JsonString.class).forEach(value -> texts.add(value.getString()));
        } else if (claim instanceof Collection<?> values) {
            values.forEach(value -> texts.add(String.valueOf(text(value))));
        } else {
            String one = text(claim);
            if (one != null) {
                texts.add(one);
            }
        }
        return texts;
    }
}
