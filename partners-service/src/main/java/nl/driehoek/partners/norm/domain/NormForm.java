package nl.driehoek.partners.norm.domain;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A norm as it is written: flat, with everything that any type may say. The one place where that becomes a typed
 * {@link Norm}, and back.
 *
 * @param key may be left out: {@code n1} for the first norm of a commitment, and so on
 * @param every see {@link Recurrence}
 * @param by see {@link Deadline}
 */
public record NormForm(
        @Nullable String key,
        @Nullable NormType type,
        @Nullable NormComparator comparator,
        @Nullable Boolean comparatorInferred,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable String every,
        @Nullable String by,
        @Nullable WithinForm within,
        @Nullable String population,
        @Nullable String subPopulation,
        @Nullable PerUnitForm perUnit,
        @Nullable List<@Nullable PartForm> parts,
        @Nullable String switchedOnBy,
        @Nullable String text) {

    public static final int MOST_NORMS = 20;
    public static final int LONGEST_UNIT = 100;
    public static final int LONGEST_TEXT = 500;
    public static final int LONGEST_NAME = 200;
    public static final int MOST_NAMES = 200;
    public static final int MOST_PARTS = 20;

    /** See {@link Within}. */
    public record WithinForm(
            @Nullable String length, @Nullable String startEvent) {}

    /** See {@link PerUnit}. */
    public record PerUnitForm(
            @Nullable String unit, @Nullable List<@Nullable String> names) {}

    /** See {@link Part}. */
    public record PartForm(
            @Nullable String key,
            @Nullable String title,
            @Nullable BigDecimal quantity) {}

    /** Every fault of the norms of one commitment; {@code faults} is the place of the list. */
    public static void checkAll(@Nullable List<? extends @Nullable NormForm> forms, Faults faults) {
        NormFormCheck.checkAll(forms == null ? List.of() : forms, faults);
    }

    /** Only after the check found nothing. */
    public static List<Norm> norms(@Nullable List<? extends @Nullable NormForm> forms) {
        List<Norm> norms = new ArrayList<>();
        for (int i = 0; forms != null && i < forms.size(); i++) {
            norms.add(requireNonNull(forms.get(i)).norm(usualKey(i)));
        }
        return List.copyOf(norms);
    }

    static String usualKey(int index) {
        return "n" + (index + 1);
    }

    /** Every fault of this norm alone. */
    public void check(Faults faults) {
        new NormFormCheck(this, faults).check();
    }

    /** Only after the check found nothing; for a norm that stands alone. */
    public Norm norm() {
        return norm(usualKey(0));
    }

    private Norm norm(String usualKey) {
        NormTerms terms = new NormTerms(requireNonNullElse(key, usualKey), population, switchedOnBy, text);
        Optional<Recurrence> recurrence = Optional.ofNullable(every).flatMap(Recurrence::read);
        Recurrence again = recurrence.orElse(null);
        Deadline deadline = by == null ? null : Deadline.parse(by);
        return switch (requireNonNull(type)) {
            case SHARE ->
                new ShareNorm(
                        terms,
                        figure(),
                        again,
                        deadline,
                        within == null
                                ? null
                                : new Within(requireNonNull(within.length()), requireNonNull(within.startEvent())),
                        subPopulation,
                        units());
            case COUNT -> new CountNorm(terms, figure(), requireNonNull(unit), again, deadline, units(), partList());
            case FREQUENCY -> new FrequencyNorm(terms, figure(), recurrence.orElseThrow(), units());
            case AMOUNT -> new AmountNorm(terms, figure(), again, deadline, partList());
            case CAPACITY, LEVEL ->
                new LevelNorm(terms, type, figure(), requireNonNull(unit), again, deadline, units());
            case DATE -> new DateNorm(terms, requireNonNull(deadline));
            case OPEN -> new OpenNorm(terms, comparator, unit);
        };
    }

    private Figure figure() {
        return new Figure(
                requireNonNull(comparator), Boolean.TRUE.equals(comparatorInferred), requireNonNull(quantity));
    }

    private @Nullable PerUnit units() {
        if (perUnit == null) {
            return null;
        }
        List<@Nullable String> names = requireNonNullElse(perUnit.names(), List.of());
        return new PerUnit(
                requireNonNull(perUnit.unit()),
                names.stream().map(name -> (String) requireNonNull(name)).toList());
    }

    private List<Part> partList() {
        List<@Nullable PartForm> forms = requireNonNullElse(parts, List.of());
        return forms.stream()
                .map(form -> (PartForm) requireNonNull(form))
                .map(part -> new Part(
                        requireNonNull(part.key()), requireNonNull(part.title()), requireNonNull(part.quantity())))
                .toList();
    }

    /** What says nothing is left out, so that what was read is written again. */
    public static NormForm of(Norm norm) {
        NormTerms terms = norm.terms();
        Figure figure = norm.figure();
        Recurrence every = norm.every();
        Deadline by = norm.by();
        ShareNorm share = norm instanceof ShareNorm s ? s : null;
        return new NormForm(
                terms.key(),
                norm.type(),
                norm instanceof OpenNorm open ? open.comparator() : figure == null ? null : figure.comparator(),
                figure != null && figure.inferred() ? true : null,
                figure == null ? null : figure.quantity(),
                norm.unit(),
                every == null ? null : every.code(),
                by == null ? null : by.toString(),
                share == null ? null : of(share.within()),
                terms.population(),
                share == null ? null : share.subPopulation(),
                of(norm.perUnit()),
                norm.parts().isEmpty()
                        ? null
                        : norm.parts().stream()
                                .<@Nullable PartForm>map(p -> new PartForm(p.key(), p.title(), p.quantity()))
                                .toList(),
                terms.switchedOnBy(),
                terms.text());
    }

    private static @Nullable WithinForm of(@Nullable Within within) {
        return within == null ? null : new WithinForm(within.length(), within.startEvent());
    }

    private static @Nullable PerUnitForm of(@Nullable PerUnit units) {
        return units == null
                ? null
                : new PerUnitForm(
                        units.unit(), units.names().isEmpty() ? null : List.<@Nullable String>copyOf(units.names()));
    }
}
