package nl.driehoek.kit.rest;

import nl.driehoek.kit.domain.Faults;

/**
 * A request body that knows rules beyond Bean Validation. Its check runs even when other faults were found, so that the
 * caller hears of all at once: members may therefore be null here whatever their constraints say.
 */
public interface Checked {
    /** Adds every fault of this document, with pointers from its root. */
    void check(Faults faults);
}
