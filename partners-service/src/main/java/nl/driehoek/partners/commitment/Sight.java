package nl.driehoek.partners.commitment;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments somebody may see.
 *
 * @param all nothing is hidden
 * @param plans those on these plans
 * @param organisation those in which this organisation has a part
 */
public record Sight(boolean all, Set<UUID> plans, @Nullable String organisation) {}
