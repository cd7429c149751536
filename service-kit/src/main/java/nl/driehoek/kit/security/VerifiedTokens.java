package nl.driehoek.kit.security;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a minute who a token was found to be of, and no longer than the token is valid. A system that sends many
 * requests sends the same token with each; its signature is checked once a minute. So a key that the issuer takes back counts
 * for a minute more at most.
 */
@ApplicationScoped
public class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {
    private static final Duration TRUSTED = Duration.ofMinutes(1);
    /** Far more than there are callers at a time. */
    private static final int MOST = 1_000;
    /** Asked before the provider that verifies. */
    private static final int BEFORE_OTHERS = 2_000;

    private final Map<String, Verified> verified = new ConcurrentHashMap<>();
    private final Clock clock;

    public VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    private record Verified(SecurityIdentity identity, Instant until) {}

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return BEFORE_OTHERS;
    }

    /** Gives nothing for a token that is not remembered: then the next provider verifies it. */
    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        Verified known = verified.get(request.getToken().getToken());
        return known == null || !clock.instant().isBefore(known.until())
                ? Uni.createFrom().nullItem()
                : Uni.createFrom().item(known.identity());
    }

    /** Sees every identity once it is verified. */
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        String token = tokenOf(identity);
        if (token != null && identity.getPrincipal() instanceof JsonWebToken claims) {
            Instant now = clock.instant();
            Verified known = verified.get(token);
            if (known == null || !now.isBefore(known.until())) {
                remember(token, identity, claims, now);
            }
        }
        return Uni.createFrom().item(identity);
    }

    private static @Nullable String tokenOf(SecurityIdentity identity) {
        return identity.getCredentials().stream()
                .filter(TokenCredential.class::isInstance)
                .map(credential -> ((TokenCredential) credential).getToken())
                .findFirst()
                .orElse(null);
    }

    private void remember(String token, SecurityIdentity identity, JsonWebToken claims, Instant now) {
        if (verified.size() >= MOST) {
            verified.values().removeIf(known -> !now.isBefore(known.until()));
        }
        Instant end = Instant.ofEpochSecond(claims.getExpirationTime());
        Instant until = end.isBefore(now.plus(TRUSTED)) ? end : now.plus(TRUSTED);
        if (verified.size() < MOST && now.isBefore(until)) {
            verified.put(token, new Verified(withoutRequest(identity), until));
        }
    }

    /** Attributes belong to the request that was verified. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .build();
    }
}
