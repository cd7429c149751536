package nl.driehoek.indicators.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How something is to be taken in.
 *
 * @param mapping key of the mapping
 * @param dryRun whether only to tell what would happen
 * @param correctionReason why figures that differ from definitive ones replace them; null when they must not
 * @param areas only figures of these and of what lies in them; empty for all
 */
public record ImportOrder(
        String mapping, boolean dryRun, @Nullable String correctionReason, List<String> areas) {
    public ImportOrder {
        areas = List.copyOf(areas);
    }
}
