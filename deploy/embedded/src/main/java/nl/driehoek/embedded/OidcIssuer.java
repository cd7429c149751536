package nl.driehoek.embedded;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * An OpenID Connect issuer for development and tests: real discovery, keys and token endpoint, but whoever asks for a
 * demo identity gets it.
 */
public final class OidcIssuer implements AutoCloseable {

    /** The audience that the services ask for. */
    public static final String AUDIENCE = "driehoek";

    private static final String ISSUER_ID = "driehoek";
    private static final Duration VALIDITY = Duration.ofHours(8);

    private final MockOAuth2Server server;
    private final OAuth2TokenProvider signer;

    private OidcIssuer(MockOAuth2Server server, OAuth2TokenProvider signer) {
        this.server = server;
        this.signer = signer;
    }

    /**
     * Starts the issuer.
     *
     * @param port 0 for a free one
     */
    public static OidcIssuer start(int port) {
        // No keys from the library's own file: those are public, and each issuer must have a key of its own.
        OAuth2TokenProvider signer = new OAuth2TokenProvider(new KeyProvider(List.of(), JWSAlgorithm.RS256.getName()));
        MockOAuth2Server server =
                new MockOAuth2Server(new OAuth2Config(false, null, null, false, signer, Set.of(new DemoTokens())));
        server.start(InetAddress.getLoopbackAddress(), port);
        return new OidcIssuer(server, signer);
    }

    public String issuerUrl() {
        return "http://localhost:" + server.baseUrl().port() + "/" + ISSUER_ID;
    }

    /** A token for the demo identity with this role. */
    public String token(String role) {
        DemoIdentity identity = DemoIdentity.of(role)
                .orElseThrow(() -> new IllegalArgumentException("No demo identity has the role " + role));
        Map<String, Object> claims = new HashMap<>(identity.claims());
        claims.put("sub", identity.role());
        return token(claims, VALIDITY);
    }

    /** A token with these claims beside the usual ones, which they may override ({@code aud}, {@code iss}, …). */
    public String token(Map<String, Object> claims) {
        return token(claims, VALIDITY);
    }

    /** The same, valid for the given time from now; a negative time gives a token that has expired. */
    public String token(Map<String, Object> claims, Duration validity) {
        Map<String, Object> all = new HashMap<>();
        all.put("iss", issuerUrl());
        all.put("aud", List.of(AUDIENCE));
        all.put("sub", "somebody");
        all.put("jti", UUID.randomUUID().toString());
        all.putAll(claims);
        return signer.jwt(all, validity, ISSUER_ID).serialize();
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /** What the token endpoint gives: the client id chooses the demo identity. */
    private static final class DemoTokens implements OAuth2TokenCallback {

        @Override
        public String issuerId() {
            return ISSUER_ID;
        }

        @Override
        public String subject(TokenRequest request) {
            return identity(request).role();
        }

        @Override
        public String typeHeader(TokenRequest request) {
            return JOSEObjectType.JWT.getType();
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return List.of(AUDIENCE);
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            return identity(request).claims();
        }

        @Override
        public long tokenExpiry() {
            return VALIDITY.toSeconds();
        }

        private static DemoIdentity identity(TokenRequest request) {
            String clientId = request.getClientAuthentication() == null
                    ? String.valueOf(request.getClientID())
                    : request.getClientAuthentication().getClientID().getValue();
            return DemoIdentity.of(clientId)
                    .orElseThrow(() -> new OAuth2Exception(
                            OAuth2Error.INVALID_CLIENT, "client_id must be a demo role, not " + clientId));
        }
    }
}
