package nl.driehoek.plans.plan.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.plans.plan.domain.ContentForm.TargetForm;
import org.jspecify.annotations.Nullable;

/** Changes of one target of a content. */
public final class TargetEdits {
    private TargetEdits() {}

    /**
     * Adds a target, which was sent as the member {@code target} beside its place.
     *
     * @param position its place among all targets; null: last
     */
    public static ContentEdit add(ContentForm content, TargetForm target, @Nullable Integer position) {
        List<@Nullable TargetForm> targets = targets(content);
        Faults faults = new Faults();
        if (target.key() != null && index(targets, target.key()).isPresent()) {
            faults.at("target")
                    .at("key")
                    .add("target-key-twice", "'" + target.key() + "' is the key of another target of the plan");
        }
        boolean exists = position == null || (position >= 0 && position <= targets.size());
        if (!exists) {
            faults.at("position").add("out-of-bounds", "must be 0 (first) to " + targets.size() + " (last)");
        }
        int index = position != null && exists ? position : targets.size();
        targets.add(index, target);
        return new ContentEdit(content.withTargets(targets), "/targets/" + index, "/target", true, faults.all());
    }

    /** Puts a target in the place of the one with this key. */
    public static Optional<ContentEdit> replace(ContentForm content, String key, TargetForm target) {
        List<@Nullable TargetForm> targets = targets(content);
        OptionalInt index = index(targets, key);
        if (index.isEmpty()) {
            return Optional.empty();
        }
        Faults faults = new Faults();
        if (target.key() != null && !target.key().equals(key)) {
            faults.at("key").add("key-differs", "must be '" + key + "', the key in the path");
        }
        targets.set(index.getAsInt(), target);
        return Optional.of(
                new ContentEdit(content.withTargets(targets), "/targets/" + index.getAsInt(), "", true, faults.all()));
    }

    public static Optional<ContentEdit> remove(ContentForm content, String key) {
        List<@Nullable TargetForm> targets = targets(content);
        OptionalInt index = index(targets, key);
        if (index.isEmpty()) {
            return Optional.empty();
        }
        targets.remove(index.getAsInt());
        return Optional.of(new ContentEdit(content.withTargets(targets), null, "", false, List.of()));
    }

    private static List<@Nullable TargetForm> targets(ContentForm content) {
        return content.targets() == null ? new ArrayList<>() : new ArrayList<>(content.targets());
    }

    private static OptionalInt index(List<@Nullable TargetForm> targets, String key) {
        return IntStream.range(0, targets.size())
                .filter(i -> {
                    TargetForm target = targets.get(i);
                    return target != null && key.equals(target.key());
                })
                .findFirst();
    }
}
