package nl.driehoek.kit.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Access tokens of the test's own issuer: signed, and checked by the service as in production. */
public final class Tokens {
    private Tokens() {}

    /** A token of the demo identity with this role: all in GM0014; partner works for politie-groningen. */
    public static String of(String role) {
        return RealParts.issuer().token(role);
    }

    public static String of(String role, String organisation, String... jurisdictions) {
        return RealParts.issuer()
                .token(Map.of(
                        "sub",
                        role + "-of-" + organisation,
                        "roles",
                        List.of(role),
                        "organisation",
                        organisation,
                        "jurisdictions",
                        List.of(jurisdictions)));
    }

    /** A token that was valid an hour ago. */
    public static String expired(String role) {
        return RealParts.issuer().token(Map.of("roles", List.of(role)), Duration.ofHours(-1));
    }

    /** A token that was meant for another system. */
    public static String forAnotherAudience(String role) {
        return RealParts.issuer().token(Map.of("roles", List.of(role), "aud", List.of("another-system")));
    }

    /** Starts a REST-assured request of this role's demo identity, with JSON as body. */
    public static RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + of(role)).contentType("application/json");
    }

    /** Starts a REST-assured request with this token, with JSON as body. */
    public static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }
}
