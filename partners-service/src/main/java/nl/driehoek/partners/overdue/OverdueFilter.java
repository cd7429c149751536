package nl.driehoek.partners.overdue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which overdue reports to list; what is null does not matter.
 *
 * @param partner owed by this organisation
 * @param theme the main theme of the commitment or one of the others
 */
public record OverdueFilter(
        @Nullable UUID planId,
        @Nullable String partner,
        @Nullable String theme) {}
