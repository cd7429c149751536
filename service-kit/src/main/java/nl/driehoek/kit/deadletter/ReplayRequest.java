package nl.driehoek.kit.deadletter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which dead letters to hand over once more. */
@Schema(
        name = "DeadLetterReplayRequest",
        description = "Which dead letters to hand to their consumer once more: those with these ids, or all that wait.")
public record ReplayRequest(
        @Schema(description = "These letters.", examples = "[\"5b1f6b0e-3f0c-4d64-9a44-1c7e1d0b2f10\"]")
        @Nullable
        @Size(min = 1, max = MOST)
        List<@NotNull UUID> ids,

        @Schema(
                description = "True for all that wait, a hundred at a time in the order in which they came.",
                examples = "true")
        @Nullable
        Boolean all,

        @Schema(
                description = "With all: the nextCursor of the answer before, to go on behind what was tried then.",
                examples = "MTAw")
        @Nullable
        @Size(max = 100)
        String cursor,

        @Schema(description = "True to only tell what would come of it.", examples = "false") @Nullable
        Boolean dryRun)
        implements Checked {

    static final int MOST = 100;

    boolean isAll() {
        return Boolean.TRUE.equals(all);
    }

    @Override
    public void check(Faults faults) {
        if ((ids != null) == isAll()) {
            faults.at("ids").add("ids-or-all", "must be given, or all must be true, and not both");
        }
        if (cursor != null && !isAll()) {
            faults.at("cursor").add("only-with-all", "goes only with all");
        }
    }
}
