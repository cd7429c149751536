package nl.driehoek.partners.carryover.domain;

import java.util.List;

/** What goes on in the new plan and what does not: every commitment of the old plan once. */
public record Outcome(List<Moved> moved, List<Left> left) {

    public Outcome {
        moved = List.copyOf(moved);
        left = List.copyOf(left);
    }
}
