package nl.driehoek.indicators.imports.domain;

import java.util.Set;

/** The areas that are known, to an import. */
public interface RegionNames {

    /** Codes of all areas with exactly this name, or alias; empty when there are none. */
    Set<String> codesOf(String name);

    boolean hasCode(String code);
}
