package nl.driehoek.indicators.imports;

import nl.driehoek.indicators.imports.job.domain.ImportState;
import org.jspecify.annotations.Nullable;

/** Which imports to list; what is null does not matter. */
public record ImportFilter(
        @Nullable ImportState state, @Nullable String mapping) {}
