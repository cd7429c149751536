package nl.driehoek.indicators.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which areas to list; null asks for nothing.
 *
 * @param parent code of the area that holds them directly
 * @param name one of their names, to the letter
 * @param text a part of their code or of one of their names, in capitals or not
 * @param validOn a day on which they exist
 */
public record AreaFilter(
        @Nullable AreaType type,
        @Nullable String parent,
        @Nullable String name,
        @Nullable String text,
        @Nullable LocalDate validOn) {}
