package nl.driehoek.indicators.status;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.driehoek.indicators.status.domain.Cause;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a status was judged anew, in the one form in which it is kept and read. */
@Schema(name = "StatusCause", description = "What made a status say something else.")
public record CauseDocument(
        @Schema(description = "What kind of change it was.", examples = "MEASUREMENT", required = true)
        Cause.Kind kind,

        @Schema(
                description =
                        "New versions of measurements of the target's series, in order of time; at most the 20 that"
                                + " are about the latest periods.",
                required = true)
        List<Changed> measurements,

        @Schema(description = "How many there were in all.", examples = "1", required = true)
        int measurementCount,

        @Schema(description = "Revision of the plan.", examples = "2") @Nullable
        Integer revision,

        @Schema(description = "Version of the indicator.", examples = "3") @Nullable
        Integer indicatorVersion,

        @Schema(description = "The cause in Dutch.", examples = "meting van 2011, versie 1", required = true)
        String text,

        @Schema(description = "The cause in English.", examples = "measurement of 2011, version 1", required = true)
        String textEn) {

    /** A new version of a measurement. */
    @Schema(name = "CauseMeasurement", description = "A new version of a measurement.")
    public record Changed(
            @Schema(description = "Measurement.", examples = "3e0f4a5c-6d7e-3f80-9a1b-2c3d4e5f6071", required = true)
            UUID id,

            @Schema(description = "Its version.", examples = "1", required = true)
            int version,

            @Schema(description = "Its period.", examples = "2011", required = true)
            String period) {

        static Changed of(Cause.Change change) {
            return new Changed(
                    change.measurement(), change.version(), change.period().toString());
        }
    }

    private static final int MOST_MEASUREMENTS = 20;

    /** Puts a cause in this form. */
    public static CauseDocument of(Cause cause) {
        List<Cause.Change> inOrder = cause.changes().stream()
                .sorted(Comparator.comparing(Cause.Change::period).thenComparing(Cause.Change::version))
                .toList();
        List<Cause.Change> latest = inOrder.subList(Math.max(0, inOrder.size() - MOST_MEASUREMENTS), inOrder.size());
        return new CauseDocument(
                cause.kind(),
                latest.stream().map(Changed::of).toList(),
                inOrder.size(),
                cause.kind() == Cause.Kind.PLAN_REVISION ? cause.number() : null,
                cause.kind() == Cause.Kind.INDICATOR ? cause.number() : null,
                cause.text(),
                cause.textEn());
    }
}
