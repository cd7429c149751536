package nl.driehoek.partners.overdue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period of a commitment on which nobody reported in time.
 *
 * @param place where it stands in the list of all
 * @param dueOn the last day on which the report was in time
 * @param daysOverdue how many days ago that is
 * @param partners codes of the organisations that promise
 */
public record OverdueReport(
        Place place,
        UUID commitmentId,
        UUID planId,
        @Nullable String reference,
        String title,
        String theme,
        String period,
        LocalDate dueOn,
        long daysOverdue,
        List<String> partners) {

    /**
     * The longest overdue stand first.
     *
     * @param number of the commitment
     */
    public record Place(LocalDate dueOn, long number) {
        /** Before all others. */
        public static final Place FIRST = new Place(LocalDate.EPOCH.withYear(1), 0);

        /** Reads what {@link #toString} writes. */
        public static Place parse(String text) {
            int point = text.indexOf('.');
            if (point < 0) {
                throw new IllegalArgumentException("no place: " + text);
            }
            return new Place(LocalDate.parse(text.substring(0, point)), Long.parseLong(text.substring(point + 1)));
        }

        @Override
        public String toString() {
            return dueOn + "." + number;
        }
    }
}
