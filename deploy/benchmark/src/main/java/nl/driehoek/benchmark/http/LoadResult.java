package nl.driehoek.benchmark.http;

import java.util.Locale;
import nl.driehoek.local.LauncherException;

/**
 * What came of a load.
 *
 * @param rate answers per second
 * @param p50 milliseconds from sent to answered
 * @param failures whatever was not answered with success
 */
public record LoadResult(long answers, double rate, double p50, double p99, long failures) {

    /** A load of which some failed measures something else. */
    public LoadResult mustHaveSucceeded(String what) {
        if (failures > 0 || answers == 0) {
            throw new LauncherException(what + ": " + failures + " requests failed, " + answers + " were answered");
        }
        return this;
    }

    /** For the notes of a figure. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d answers, p50 %.2f ms, p99 %.2f ms", answers, p50, p99);
    }
}
