package nl.driehoek.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OidcIssuerTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static OidcIssuer issuer;

    @BeforeAll
    static void start() {
        issuer = OidcIssuer.start(0);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void discoveryNamesTheIssuerThatTokensName() throws Exception {
        Map<String, Object> discovery = json(get(issuer.issuerUrl() + "/.well-known/openid-configuration"));

        assertThat(discovery).containsEntry("issuer", issuer.issuerUrl());
        assertThat(claims(issuer.token("planner")).getIssuer()).isEqualTo(issuer.issuerUrl());
    }

    @ParameterizedTest
    @EnumSource
    void eachRoleGetsItsClaimsWithASignatureThatThePublishedKeyConfirms(DemoIdentity identity) throws Exception {
        SignedJWT token = SignedJWT.parse(issuer.token(identity.role()));

        assertThat(isSignedBy(issuer, token)).isTrue();
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo(identity.role());
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("driehoek");
        assertThat(token.getJWTClaimsSet().getClaims()).containsAllEntriesOf(identity.claims());
    }

    @Test
    void theTokenEndpointGivesTheIdentityThatTheClientIdNames() throws Exception {
        Map<String, Object> answer = json(askToken("partner"));

        JWTClaimsSet claims = claims((String) answer.get("access_token"));
        assertThat(claims.getIssuer()).isEqualTo(issuer.issuerUrl());
        assertThat(claims.getStringListClaim("roles")).containsExactly("partner");
        assertThat(claims.getStringClaim("organisation")).isEqualTo("politie-groningen");
    }

    @Test
    void theTokenEndpointRefusesAnUnknownClient() throws Exception {
        assertThat(askToken("mayor").statusCode()).isEqualTo(401);
    }

    @Test
    void anUnknownRoleIsRefused() {
        assertThatThrownBy(() -> issuer.token("mayor")).hasMessageContaining("mayor");
    }

    @Test
    void tokensForNegativeTestsMayHaveExpiredOrBeMeantForSomebodyElse() throws Exception {
        JWTClaimsSet claims = claims(issuer.token(Map.of("aud", List.of("other")), Duration.ofMinutes(-5)));

        assertThat(claims.getAudience()).containsExactly("other");
        assertThat(claims.getExpirationTime()).isBefore(Date.from(Instant.now()));
    }

    @Test
    void twoIssuersDoNotShareAKey() throws Exception {
        try (OidcIssuer other = OidcIssuer.start(0)) {
            assertThat(isSignedBy(issuer, SignedJWT.parse(other.token("admin"))))
                    .isFalse();
        }
    }

    private static boolean isSignedBy(OidcIssuer issuer, SignedJWT token) throws Exception {
        JWKSet keys = JWKSet.parse(get(issuer.issuerUrl() + "/jwks").body());
        return token.verify(new RSASSAVerifier(
                keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey()));
    }

    private static HttpResponse<String> askToken(String clientId) throws Exception {
        HttpRequest request = request(issuer.issuerUrl() + "/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_secret=any&client_id=" + clientId))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return HTTP.send(request(url).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
    }

    private static Map<String, Object> json(HttpResponse<String> response) throws Exception {
        return JSONObjectUtils.parse(response.body());
    }

    private static JWTClaimsSet claims(String token) throws Exception {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }
}
