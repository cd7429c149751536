package nl.driehoek.plans.plan.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.plans.plan.SeenRevision;
import nl.driehoek.plans.plan.domain.Revision;

/** Answers with a revision and its version. */
final class RevisionAnswer {
    private RevisionAnswer() {}

    static Response ok(UUID planId, SeenRevision revision) {
        return Response.ok(RevisionDto.of(planId, revision))
                .header(HttpHeaders.ETAG, Versions.etag(revision.version()))
                .build();
    }

    static Response created(UUID planId, Revision revision) {
        return Response.created(URI.create("/v1/plans/" + planId + "/revisions/" + revision.number()))
                .header(HttpHeaders.ETAG, Versions.etag(revision.version()))
                .entity(RevisionDto.of(planId, SeenRevision.whole(revision)))
                .build();
    }
}
