package nl.driehoek.plans.comparison.rest;

import java.util.List;
import java.util.function.Function;
import nl.driehoek.plans.comparison.domain.Change;
import nl.driehoek.plans.comparison.domain.Change.Added;
import nl.driehoek.plans.comparison.domain.Change.Changed;
import nl.driehoek.plans.comparison.domain.Change.Moved;
import nl.driehoek.plans.comparison.domain.Change.Place;
import nl.driehoek.plans.comparison.domain.Change.Removed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one part of a plan. */
@Schema(
        name = "PartChange",
        description = "What became of one part of a plan. One that has moved and was changed is there twice.")
public record ChangeDto(
        @Schema(
                required = true,
                description = "REMOVED: not carried over. MOVED: under another theme, or at another place in the order"
                        + " of those that both have; as few as explain the new order.",
                examples = "CHANGED")
        PartChangeKind change,

        @Schema(
                description = "Key of the part, as the second revision has it; code of a followed indicator; theme of a"
                        + " priority.",
                examples = "mishandelingen")
        @Nullable
        String key,

        @Schema(
                description = "Title or name, as the second revision has it.",
                examples = "Aantal aangiften mishandelingen per 1000 inwoners")
        @Nullable
        String title,

        @Schema(description = "Where it stood; absent on an added and a changed part.") @Nullable
        PlaceDto from,

        @Schema(description = "Where it stands; absent on a removed and a changed part.") @Nullable
        PlaceDto to,

        @Schema(required = true, description = "The fields that do not say the same; empty unless CHANGED.")
        List<FieldChangeDto> fields) {

    /** What happened. */
    public enum PartChangeKind {
        ADDED,
        REMOVED,
        MOVED,
        CHANGED
    }

    /** Where a part stands. */
    @Schema(name = "PartPlace", description = "Where a part stands.")
    public record PlaceDto(
            @Schema(description = "Key of the theme above it.", examples = "wijken-en-buurten") @Nullable
            String theme,

            @Schema(
                    required = true,
                    description = "Counted from 1: of a theme among its siblings, of other parts in their list.",
                    examples = "1")
            int position) {

        private static PlaceDto of(Place place) {
            return new PlaceDto(place.theme(), place.position());
        }
    }

    static <T> ChangeDto of(Change<T> change, Function<T, @Nullable String> key, Function<T, @Nullable String> title) {
        if (change instanceof Added<T> added) {
            T item = added.item();
            return new ChangeDto(
                    PartChangeKind.ADDED,
                    key.apply(item),
                    title.apply(item),
                    null,
                    PlaceDto.of(added.place()),
                    List.of());
        }
        if (change instanceof Removed<T> removed) {
            T item = removed.item();
            return new ChangeDto(
                    PartChangeKind.REMOVED,
                    key.apply(item),
                    title.apply(item),
                    PlaceDto.of(removed.place()),
                    null,
                    List.of());
        }
        if (change instanceof Moved<T> moved) {
            return new ChangeDto(
                    PartChangeKind.MOVED,
                    key.apply(moved.to()),
                    title.apply(moved.to()),
                    PlaceDto.of(moved.fromPlace()),
                    PlaceDto.of(moved.toPlace()),
                    List.of());
        }
        Changed<T> changed = (Changed<T>) change;
        return new ChangeDto(
                PartChangeKind.CHANGED,
                key.apply(changed.to()),
                title.apply(changed.to()),
                null,
                null,
                FieldChangeDto.of(changed.fields()));
    }
}
