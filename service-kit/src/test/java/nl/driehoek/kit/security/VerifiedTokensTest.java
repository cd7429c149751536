package nl.driehoek.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant NOON = Instant.parse("2012-02-02T12:00:00Z");

    private final MovedClock clock = new MovedClock();
    private final VerifiedTokens tokens = new VerifiedTokens(clock);

    private static final class MovedClock extends Clock {
        private Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private record Claims(Map<String, Object> byName) implements JsonWebToken {
        @Override
        public String getName() {
            return "anna";
        }

        @Override
        public Set<String> getClaimNames() {
            return byName.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) byName.get(name);
        }
    }

    private void verified(String token, Instant end) {
        SecurityIdentity identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new Claims(Map.of("exp", end.getEpochSecond())))
                .addRole(Roles.ANALYST)
                .addCredential(new TokenCredential(token, "bearer"))
                .addAttribute("request", "the first one")
                .build();
        assertThat(tokens.augment(identity, VerifiedTokensTest::never).await().indefinitely())
                .isSameAs(identity);
    }

    private static Uni<SecurityIdentity> never(java.util.function.Supplier<SecurityIdentity> blocking) {
        throw new AssertionError("nothing blocks");
    }

    private @Nullable SecurityIdentity remembered(String token) {
        return tokens.authenticate(
                        new TokenAuthenticationRequest(new TokenCredential(token, "bearer")), VerifiedTokensTest::never)
                .await()
                .indefinitely();
    }

    @Test
    void a_token_that_nobody_verified_is_left_to_who_does() {
        verified("a", NOON.plusSeconds(3600));

        assertThat(remembered("b")).isNull();
    }

    @Test
    void a_token_is_remembered_without_the_request_that_it_came_with() {
        verified("a", NOON.plusSeconds(3600));

        SecurityIdentity remembered = remembered("a");

        assertThat(remembered).isNotNull();
        assertThat(remembered.getPrincipal().getName()).isEqualTo("anna");
        assertThat(remembered.getRoles()).containsExactly(Roles.ANALYST);
        assertThat(remembered.getAttributes()).isEmpty();
    }

    @Test
    void after_a_minute_it_is_verified_again_however_often_it_came() {
        verified("a", NOON.plusSeconds(3600));
        clock.now = NOON.plusSeconds(59);
        assertThat(remembered("a")).isNotNull();
        verified("a", NOON.plusSeconds(3600));

        clock.now = NOON.plusSeconds(60);

        assertThat(remembered("a")).isNull();
    }

    @Test
    void it_is_not_remembered_longer_than_it_is_valid() {
        verified("a", NOON.plusSeconds(10));
        verified("over", NOON);

        assertThat(remembered("over")).isNull();
        assertThat(remembered("a")).isNotNull();
        clock.now = NOON.plusSeconds(10);
        assertThat(remembered("a")).isNull();
    }
}
