package nl.driehoek.partners.norm.domain;

import java.util.List;

/**
 * The norm holds for every unit on its own, such as at least 10 in each district.
 *
 * @param unit what the units are, such as "district"
 * @param names all of them, where they are known; else those that are reported on
 */
public record PerUnit(String unit, List<String> names) {
    public PerUnit {
        names = List.copyOf(names);
    }
}
