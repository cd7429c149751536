package nl.driehoek.partners.carryover;

import java.util.UUID;
import nl.driehoek.partners.carryover.domain.Selection;

/**
 * What is to be carried over from which plan to which.
 *
 * @param dryRun only to tell what would happen
 */
public record CarryOverOrder(UUID fromPlan, UUID toPlan, Selection selection, boolean dryRun) {}
