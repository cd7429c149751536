package nl.driehoek.plans.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.driehoek.plans.plan.domain.PlanHeader;
import org.jspecify.annotations.Nullable;

/** The order of a list of plans, and the places in it that a page may begin after. */
public record PlanOrder(By by, boolean descending) {
    private static final Pattern PLACE = Pattern.compile("(-?[a-z]{1,10}):([0-9]{1,18}):(.{0,300})", Pattern.DOTALL);
    private static final Pattern YEARS = Pattern.compile("[0-9]{4}-[0-9]{4}");

    /** By what plans are ordered; those that are alike in it, by number. */
    public enum By {
        /** The order in which they were made. */
        NUMBER,
        TITLE,
        /** The first year, then the last one. */
        PERIOD
    }

    /**
     * A place in the list: that of one plan.
     *
     * @param value what the list is ordered by; empty when that is the number
     */
    public record Place(long number, String value) {
        /** The first and the last year of the plan there. */
        public int[] years() {
            return Arrays.stream(value.split("-")).mapToInt(Integer::parseInt).toArray();
        }
    }

    /** Reads an order such as {@code title} or {@code -title}. */
    public static Optional<PlanOrder> read(String text) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        return Arrays.stream(By.values())
                .filter(by -> name(by).equals(name))
                .map(by -> new PlanOrder(by, descending))
                .findFirst();
    }

    /** A text that tells where a plan stands in this order. */
    public String place(ListedPlan listed) {
        PlanHeader header = listed.plan().header();
        String value =
                switch (by) {
                    case NUMBER -> "";
                    case TITLE -> header.title();
                    case PERIOD ->
                        header.period().from() + "-" + header.period().to();
                };
        return this + ":" + listed.number() + ":" + value;
    }

    /** Reads a place that {@link #place} told; one of another order is none of this. */
    public Optional<Place> readPlace(@Nullable String text) {
        Matcher matcher = PLACE.matcher(text == null ? "" : text);
        if (!matcher.matches() || !matcher.group(1).equals(toString())) {
            return Optional.empty();
        }
        String value = matcher.group(3);
        boolean fits =
                switch (by) {
                    case NUMBER -> value.isEmpty();
                    case TITLE -> value.indexOf('\0') < 0;
                    case PERIOD -> YEARS.matcher(value).matches();
                };
        return fits ? Optional.of(new Place(Long.parseLong(matcher.group(2)), value)) : Optional.empty();
    }

    private static String name(By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + name(by);
    }
}
