package nl.driehoek.plans.plan.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.driehoek.kit.rest.Versions;

/** Answers with a part of a revision, and the version of the whole revision. */
final class PartAnswer {
    private PartAnswer() {}

    static Response ok(int version, Object part) {
        return tagged(Response.ok(part), version);
    }

    /**
     * @param path where the part stands below its revision, such as {@code themes/drugs}
     */
    static Response created(UUID planId, int revision, int version, String path, Object part) {
        URI place = URI.create("/v1/plans/" + planId + "/revisions/" + revision + "/" + path);
        return tagged(Response.created(place).entity(part), version);
    }

    static Response gone(int version) {
        return tagged(Response.noContent(), version);
    }

    private static Response tagged(Response.ResponseBuilder answer, int version) {
        return answer.header(HttpHeaders.ETAG, Versions.etag(version)).build();
    }
}
