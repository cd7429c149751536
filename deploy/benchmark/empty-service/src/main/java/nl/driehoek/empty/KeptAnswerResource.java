package nl.driehoek.empty;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Gives the answer that was put here, from memory: as quick as an answer of these bytes can be. */
@Singleton
@Path("/kept")
public class KeptAnswerResource {
    /** A header that the answer is to have comes with this before its name. */
    private static final String PREFIX = "kept-";

    private volatile Answer kept = new Answer(new byte[0], Map.of());

    private record Answer(byte[] body, Map<String, String> headers) {}

    @PUT
    public void keep(byte[] body, @Context HttpHeaders sent) {
        Map<String, String> headers = new TreeMap<>();
        for (Map.Entry<String, List<String>> header : sent.getRequestHeaders().entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX)) {
                headers.put(
                        name.substring(PREFIX.length()),
                        Objects.requireNonNull(header.getValue().get(0)));
            }
        }
        kept = new Answer(body, headers);
    }

    @GET
    public Response give() {
        Answer answer = kept;
        Response.ResponseBuilder response = Response.ok(answer.body());
        answer.headers().forEach(response::header);
        return response.build();
    }
}
