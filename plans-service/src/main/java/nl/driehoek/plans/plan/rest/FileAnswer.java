package nl.driehoek.plans.plan.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.plans.plan.SeenRevision;
import nl.driehoek.plans.plan.domain.PlanHeader;

/** Answers with a revision as a file that can be kept under its name. */
final class FileAnswer {
    private FileAnswer() {}

    /** The media type that the caller likes best of those that can be given. */
    static String chosen(HttpHeaders headers, List<String> offered) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(liked -> offered.stream()
                        .filter(type -> liked.isCompatible(MediaType.valueOf(type)))
                        .limit(1))
                .findFirst()
                .orElse(offered.get(0));
    }

    static Response of(
            Object file, String mediaType, PlanHeader plan, SeenRevision revision, String what, String extension) {
        return Response.ok(file, mediaType)
                .header(HttpHeaders.ETAG, Versions.etag(revision.version()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name(plan, revision) + what + "." + extension + "\"")
                .build();
    }

    /** The reference with what every file system takes, and the revision. */
    private static String name(PlanHeader plan, SeenRevision revision) {
        String reference = plan.reference().replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return (reference.isEmpty() ? "plan" : reference) + "-revision-"
                + revision.outline().origin().number();
    }
}
