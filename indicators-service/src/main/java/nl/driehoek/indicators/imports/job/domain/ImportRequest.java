package nl.driehoek.indicators.imports.job.domain;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked to take in, and how.
 *
 * @param mapping key of the mapping
 * @param url where the file is to be fetched; null when it was sent along
 * @param file the file that was sent along; null while it is still to be fetched
 * @param dryRun whether only to tell what would happen
 * @param correctionReason why figures that differ from definitive ones replace them; null when they must not
 * @param areas only figures of these areas and of what lies in them; empty for all
 */
public record ImportRequest(
        String mapping,
        @Nullable String url,
        @Nullable SourceFile file,
        boolean dryRun,
        @Nullable String correctionReason,
        Set<String> areas,
        Requester requester) {
    public ImportRequest {
        areas = Set.copyOf(areas);
    }

    /**
     * A file, once all of it is there.
     *
     * @param name as its sender calls it
     */
    public record SourceFile(
            @Nullable String name, @Nullable String type, long size, String sha256) {}

    /** Who asked, with what that person may do: the work is done when the person has long gone. */
    public record Requester(String subject, Set<String> jurisdictions, boolean everywhere) {
        public Requester {
            jurisdictions = Set.copyOf(jurisdictions);
        }

        public boolean actsFor(Collection<String> codes) {
            return everywhere || codes.stream().anyMatch(jurisdictions::contains);
        }
    }

    /** Two requests with the same fingerprint ask for the same: the one that is under way answers both. */
    public String fingerprint() {
        return String.join(
                "\n",
                mapping,
                url == null ? "" : url,
                file == null ? "" : file.sha256(),
                String.valueOf(dryRun),
                String.valueOf(correctionReason),
                String.join(",", new TreeSet<>(areas)),
                requester.subject());
    }

    /** Whether a figure of a place is asked for, by the codes of its area and of those that hold it. */
    public boolean asksFor(Collection<String> codesUpwards) {
        return areas.isEmpty() || codesUpwards.stream().anyMatch(areas::contains);
    }
}
