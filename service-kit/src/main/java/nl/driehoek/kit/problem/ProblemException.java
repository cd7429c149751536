package nl.driehoek.kit.problem;

import java.util.List;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;

/** A request (or event) that is refused. Its detail and faults are sent to the caller, so they hold no internals. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Fault> faults;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<Fault> faults) {
        super(detail);
        this.type = type;
        this.faults = List.copyOf(faults);
    }

    /** Refuses input when anything was found wrong with it. */
    public static void throwIfAny(Faults faults) {
        if (!faults.isEmpty()) {
            throw invalidInput(faults.all());
        }
    }

    public static ProblemException invalidInput(List<Fault> faults) {
        return new ProblemException(
                KitProblem.INVALID_INPUT,
                faults.size() == 1
                        ? "There is 1 fault; see errors."
                        : "There are " + faults.size() + " faults; see errors.",
                faults);
    }

    /** Refuses one query parameter or header, named as the caller gave it. */
    public static ProblemException invalidParameter(String name, String detail) {
        return invalidInput(List.of(new Fault(Problem.PARAMETER_PREFIX + name, "invalid-parameter", detail)));
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(KitProblem.NOT_FOUND, detail);
    }

    public ProblemType type() {
        return type;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Title, detail and faults on one line, for dead letters and logs. */
    public String reason() {
        StringBuilder reason = new StringBuilder(type.slug()).append(": ").append(getMessage());
        for (Fault fault : faults) {
            reason.append(" | ").append(fault.pointer()).append(' ').append(fault.detail());
        }
        return reason.toString();
    }
}
