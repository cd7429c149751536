package nl.driehoek.partners.norm.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/** Norms as the plans have them, written with what each says and no more. */
final class Forms {
    private @Nullable String key;
    private final NormType type;
    private @Nullable NormComparator comparator;
    private @Nullable Boolean inferred;
    private @Nullable BigDecimal quantity;
    private @Nullable String unit;
    private @Nullable String every;
    private @Nullable String by;
    private NormForm.@Nullable WithinForm within;
    private @Nullable String subPopulation;
    private NormForm.@Nullable PerUnitForm perUnit;
    private @Nullable List<NormForm.@Nullable PartForm> parts;
    private @Nullable String switchedOnBy;
    private @Nullable String text;

    private Forms(NormType type) {
        this.type = type;
    }

    static Forms a(NormType type) {
        return new Forms(type);
    }

    static Forms atLeast(NormType type, String quantity) {
        return a(type).compared(NormComparator.AT_LEAST, quantity);
    }

    Forms key(String value) {
        key = value;
        return this;
    }

    Forms compared(@Nullable NormComparator with, @Nullable String to) {
        comparator = with;
        quantity = to == null ? null : new BigDecimal(to);
        return this;
    }

    Forms inferred() {
        inferred = true;
        return this;
    }

    Forms unit(String value) {
        unit = value;
        return this;
    }

    Forms every(String value) {
        every = value;
        return this;
    }

    Forms by(String value) {
        by = value;
        return this;
    }

    Forms within(String length, String startEvent) {
        within = new NormForm.WithinForm(length, startEvent);
        return this;
    }

    Forms subPopulation(String value) {
        subPopulation = value;
        return this;
    }

    Forms perUnit(String what, String... names) {
        perUnit = new NormForm.PerUnitForm(what, names.length == 0 ? null : List.of(names));
        return this;
    }

    Forms parts(NormForm.PartForm... values) {
        parts = List.of(values);
        return this;
    }

    Forms switchedOnBy(String value) {
        switchedOnBy = value;
        return this;
    }

    Forms text(String value) {
        text = value;
        return this;
    }

    NormForm form() {
        return new NormForm(
                key,
                type,
                comparator,
                inferred,
                quantity,
                unit,
                every,
                by,
                within,
                null,
                subPopulation,
                perUnit,
                parts,
                switchedOnBy,
                text);
    }

    Norm norm() {
        return form().norm();
    }

    static NormForm.PartForm part(String key, String quantity) {
        return new NormForm.PartForm(key, key, new BigDecimal(quantity));
    }

    static ReportedValue quantity(String quantity) {
        return new ReportedValue("n1", null, new BigDecimal(quantity), null, null, null, null);
    }

    static ReportedValue of(String split, String quantity) {
        return new ReportedValue("n1", split, new BigDecimal(quantity), null, null, null, null);
    }

    static ReportedValue cases(int numerator, int denominator) {
        return new ReportedValue(
                "n1", null, null, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), null, null);
    }

    static ReportedValue doneOn(String day) {
        return new ReportedValue("n1", null, null, null, null, LocalDate.parse(day), null);
    }

    static ReportedValue notDone() {
        return new ReportedValue("n1", null, null, null, null, null, false);
    }

    static Reported report(String period, ReportedValue... values) {
        return reportBy("politie-groningen", period, values);
    }

    static Reported reportBy(String partner, String period, ReportedValue... values) {
        return new Reported(Period.parse(period), partner, List.of(values));
    }
}
