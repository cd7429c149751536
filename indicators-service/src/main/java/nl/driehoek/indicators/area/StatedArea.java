package nl.driehoek.indicators.area;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An area as somebody states it. Whoever says nothing of predecessors or further names leaves them as they are: most
 * know the area, and not its history.
 */
public record StatedArea(
        String code,
        String name,
        AreaType type,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable List<Succession> predecessors,
        @Nullable List<String> names) {

    /** The area that comes of this. */
    Area over(@Nullable Area known) {
        return new Area(
                code,
                name,
                type,
                parent,
                validFrom,
                validTo,
                predecessors != null ? predecessors : known == null ? List.of() : known.predecessors(),
                names != null ? names : known == null ? List.of() : known.names());
    }
}
