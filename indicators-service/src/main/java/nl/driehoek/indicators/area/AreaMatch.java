package nl.driehoek.indicators.area;

import java.util.List;

/** Which area a printed name means. It is never guessed: a name that is only nearly one of an area means none. */
public sealed interface AreaMatch {

    /** Exactly one area has this name. */
    record Found(String code) implements AreaMatch {}

    /** Several areas have this name; somebody has to say which one is meant. */
    record Ambiguous(List<String> codes) implements AreaMatch {}

    /** No area has this name. */
    record Unknown() implements AreaMatch {}
}
