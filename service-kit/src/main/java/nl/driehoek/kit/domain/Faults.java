package nl.driehoek.kit.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects every fault of a document, so that the caller hears of all of them at once.
 *
 * <p>Views made by {@link #at(String)} write into the same list with a longer pointer.
 */
public final class Faults {
    private final List<Fault> found;
    private final @Nullable Faults outer;
    private final Object place;

    public Faults() {
        this.found = new ArrayList<>();
        this.outer = null;
        this.place = "";
    }

    /** Most places are looked at and found right: their pointer is only written out with a fault. */
    private Faults(Faults outer, Object place) {
        this.found = outer.found;
        this.outer = outer;
        this.place = place;
    }

    /** A view whose faults lie below the member {@code name} of this place. */
    public Faults at(String name) {
        return new Faults(this, name);
    }

    /** A view whose faults lie below the array element {@code index} of this place. */
    public Faults at(int index) {
        return new Faults(this, index);
    }

    /** Adds a fault at this very place. */
    public Faults add(String code, String detail) {
        found.add(new Fault(pointer(), code, detail));
        return this;
    }

    /** Adds a fault that was found elsewhere, as lying below this place. */
    public Faults add(Fault fault) {
        found.add(fault.under(pointer()));
        return this;
    }

    /** Adds the fault {@code required} when the value is missing or blank; answers whether it is there. */
    public boolean require(@Nullable Object value) {
        boolean missing = value == null
                || value instanceof CharSequence text && text.toString().isBlank();
        if (missing) {
            add("required", "must be given");
        }
        return !missing;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Everything found so far, by all views of the same document. */
    public List<Fault> all() {
        return List.copyOf(found);
    }

    private String pointer() {
        return outer == null ? "" : outer.pointer() + "/" + escape(place.toString());
    }

    /** Escapes a member name for use in a JSON pointer (RFC 6901, section 3). */
    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
