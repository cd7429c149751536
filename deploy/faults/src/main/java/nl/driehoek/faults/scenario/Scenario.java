package nl.driehoek.faults.scenario;

/** A fault, how it is made and how it is repaired. */
public interface Scenario {

    /** As on the command line: words joined with hyphens. */
    String name();

    /** What is proved when all invariants hold afterwards, in one line. */
    String proves();

    /** None when the profile leaves it out. */
    int rounds(Profile profile);

    /** How many brokers the installation has that it needs: one or three. */
    default int brokers() {
        return 1;
    }

    /** Breaks and repairs, while clients work; what holds afterwards is checked by the suite. */
    void round(Round round);
}
