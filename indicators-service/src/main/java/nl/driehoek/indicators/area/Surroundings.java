package nl.driehoek.indicators.area;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The other areas, as they are or as a list would make them: what an area has to fit in with. */
public interface Surroundings {
    Optional<Area> area(String code);

    /** This area and the ones that hold it, the narrowest first; empty when there is no such area. */
    List<Area> withAncestors(@Nullable String code);

    /** The areas that name this one as predecessor. */
    List<Area> successors(String code);
}
