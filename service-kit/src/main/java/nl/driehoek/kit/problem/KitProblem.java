package nl.driehoek.kit.problem;

/** The problems that every service can answer with. */
public enum KitProblem implements ProblemType {
    INVALID_INPUT(400, "The input has faults"),
    UNAUTHENTICATED(401, "A valid bearer token is needed"),
    FORBIDDEN(403, "The caller may not do this"),
    OUTSIDE_JURISDICTION(403, "The caller may not act for this jurisdiction"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This method is not supported here"),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be given"),
    CONFLICT(409, "The request conflicts with the present state"),
    IDEMPOTENCY_KEY_REUSED(409, "The idempotency key was used for another request"),
    STALE_VERSION(412, "The resource was changed since it was read"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type of the body is not supported"),
    PRECONDITION_REQUIRED(428, "The request needs an If-Match header"),
    INTERNAL(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "The service cannot answer now");

    private final int status;
    private final String title;

    KitProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** The shared problem for a status that a framework chose by itself. */
    public static KitProblem ofStatus(int status) {
        for (KitProblem problem : values()) {
            if (problem.status == status && problem != OUTSIDE_JURISDICTION && problem != IDEMPOTENCY_KEY_REUSED) {
                return problem;
            }
        }
        return status < 500 ? INVALID_INPUT : INTERNAL;
    }
}
