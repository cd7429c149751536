package nl.driehoek.benchmark;

import java.io.IOException;
import java.util.List;

/** One thing that is measured, with its baseline in the same run. */
public interface Trial {

    /** How it is named on the command line: {@code --only KEY}. */
    String key();

    /** One line for whoever waits. */
    String what();

    /** Whether what other trials left would change the figures. */
    default boolean needsEmpty() {
        return false;
    }

    /** Measures; makes what it needs by itself, so that it runs alone, too. */
    List<Figure> run(Bench bench) throws IOException, InterruptedException;
}
