package nl.driehoek.kit.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Who may decide about dead letters, the same in every service. */
public final class DeadLetterAccess {
    private DeadLetterAccess() {}

    /** Only an admin may; others are not even told whether a letter is there. */
    public static void assertOnlyForAdmins() {
        assertRefused(() -> given().contentType("application/json"), 401);
        for (String role : List.of("viewer", "planner", "analyst", "partner")) {
            assertRefused(() -> Tokens.as(role), 403);
        }
        Tokens.as("admin").get("/v1/dead-letters").then().statusCode(200);
        Tokens.as("admin")
                .get("/v1/dead-letters/{id}", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private static void assertRefused(Supplier<RequestSpecification> caller, int status) {
        UUID id = UUID.randomUUID();
        caller.get().get("/v1/dead-letters").then().statusCode(status);
        caller.get().get("/v1/dead-letters/{id}", id).then().statusCode(status);
        caller.get()
                .body("{\"all\":true}")
                .post("/v1/dead-letter-replays")
                .then()
                .statusCode(status);
        caller.get()
                .body("{\"reason\":\"Proefbericht\"}")
                .post("/v1/dead-letters/{id}/discards", id)
                .then()
                .statusCode(status);
    }
}
