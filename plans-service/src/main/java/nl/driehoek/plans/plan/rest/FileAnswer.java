package nl.driehoek.plans.plan.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import nl.driehoek.kit.rest.TableFiles;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.plans.plan.SeenRevision;
import nl.driehoek.plans.plan.domain.PlanHeader;

/** Answers with a revision as a file that can be kept under its name. */
final class FileAnswer {
    private FileAnswer() {}

    static Response of(Object file, String mediaType, PlanHeader plan, SeenRevision revision, String extension) {
        return Response.ok(file, mediaType)
                .header(HttpHeaders.ETAG, Versions.etag(revision.version()))
                .header(HttpHeaders.CONTENT_DISPOSITION, TableFiles.attachment(name(plan, revision) + "." + extension))
                .build();
    }

    /** The reference with what every file system takes, and the revision. */
    static String name(PlanHeader plan, SeenRevision revision) {
        String reference = TableFiles.fileName(plan.reference());
        return (reference.isEmpty() ? "plan" : reference) + "-revision-"
                + revision.outline().origin().number();
    }
}
