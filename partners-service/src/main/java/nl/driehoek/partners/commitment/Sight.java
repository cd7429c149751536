package nl.driehoek.partners.commitment;

import java.util.Set;
import java.util.UUID;

/**
 * Which commitments somebody may see.
 *
 * @param all nothing is hidden
 * @param plans those on these plans
 * @param organisations those in which one of these organisations has a part
 */
public record Sight(boolean all, Set<UUID> plans, Set<String> organisations) {}
