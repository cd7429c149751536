package nl.driehoek.benchmark.check;

/** What was measured is not right, and then how fast it was does not matter. */
public final class CheckFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    CheckFailed(String message) {
        super(message);
    }
}
