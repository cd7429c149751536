package nl.driehoek.faults.invariant;

import java.util.List;
import nl.driehoek.faults.installation.Installation;

/** A subscriber from outside that keeps a copy of plans, statuses and commitments through everything. */
public interface OutsideCopy extends AutoCloseable {

    void start(Installation installation);

    /** Where the copy is not what the services have, once everything is quiet. It may wait for the copy to catch up. */
    List<String> differences(Installation installation);

    @Override
    void close();
}
