package nl.driehoek.kit.rest;

import nl.driehoek.kit.domain.Faults;

/**
 * Rules of a request body that can only be judged by what the service holds. A body without any other fault is judged by
 * them where it is stored, in that transaction. One that is refused anyway is judged by them too, so that the caller hears
 * of everything at once: that is what this is for.
 *
 * @param <T> the body
 */
public interface HeldCheck<T> {
    Class<T> body();

    /** Adds every fault that it knows of, with pointers from the body's root; members may be null. */
    void check(T body, Faults faults);
}
