package nl.driehoek.partners.commitment.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.partners.commitment.domain.Commitment;

/** A whole commitment as answer. */
final class Answers {
    private Answers() {}

    static Response ok(Commitment commitment) {
        return with(Response.ok(), commitment);
    }

    static Response created(Commitment commitment) {
        return with(Response.created(URI.create("/v1/commitments/" + commitment.id())), commitment);
    }

    private static Response with(Response.ResponseBuilder answer, Commitment commitment) {
        return answer.header(HttpHeaders.ETAG, Versions.etag(commitment.version()))
                .entity(CommitmentDto.whole(commitment))
                .build();
    }
}
