package nl.driehoek.kit.problem;

/**
 * A kind of problem that a service can answer with. Each service lists all of its own in one enum; those that every
 * service shares are in {@link KitProblem}.
 */
public interface ProblemType {

    /** Prefix of every problem type URI; the rest is the {@link #slug()}. Identifies, and need not resolve. */
    String URI_PREFIX = "https://driehoek.example/problems/";

    /** The enum constant's name. */
    String name();

    /** HTTP status, 400–599; input errors are always 400, never 422 (NLgov API design rules). */
    int status();

    /** Short summary that is the same for every occurrence. */
    String title();

    /** Kebab-case name, stable for callers. */
    default String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    default String uri() {
        return URI_PREFIX + slug();
    }
}
