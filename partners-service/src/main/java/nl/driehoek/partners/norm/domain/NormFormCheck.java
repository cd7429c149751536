package nl.driehoek.partners.norm.domain;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.domain.Codes;
import nl.driehoek.partners.domain.Texts;
import nl.driehoek.partners.norm.domain.NormForm.PartForm;
import org.jspecify.annotations.Nullable;

/** Every fault of a norm as written: what a type must say, what it may, and what it cannot. */
final class NormFormCheck {
    private static final Pattern LENGTH = Pattern.compile("P[1-9]\\d{0,3}[YMWD]|PT[1-9]\\d{0,3}H");

    private static final Set<NormType> FIGURED = EnumSet.complementOf(EnumSet.of(NormType.DATE, NormType.OPEN));
    private static final Set<NormType> NAMING_UNIT = EnumSet.of(NormType.COUNT, NormType.CAPACITY, NormType.LEVEL);
    private static final Set<NormType> NEEDING_PERIOD = EnumSet.of(NormType.COUNT, NormType.AMOUNT, NormType.FREQUENCY);

    private final NormForm form;
    private final @Nullable NormType type;
    private final Faults faults;

    NormFormCheck(NormForm form, Faults faults) {
        this.form = form;
        this.type = form.type();
        this.faults = faults;
    }

    static void checkAll(List<? extends @Nullable NormForm> forms, Faults faults) {
        if (forms.size() > NormForm.MOST_NORMS) {
            faults.add("too-many", "must be at most " + NormForm.MOST_NORMS + ", and are " + forms.size());
            return;
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < forms.size(); i++) {
            NormForm form = forms.get(i);
            Faults here = faults.at(i);
            here.require(form);
            if (form == null) {
                continue;
            }
            form.check(here);
            String key = form.key() == null ? NormForm.usualKey(i) : form.key();
            if (!keys.add(key)) {
                here.at("key").add("norm-key-twice", "another norm of the commitment has the key " + key);
            }
        }
    }

    void check() {
        if (form.key() != null) {
            Codes.checkSlug(form.key(), "op-tijd", faults.at("key"));
        }
        faults.at("type").require(type);
        checkFigure();
        checkTiming();
        checkCases();
        checkSplits();
        Texts.checkOptional(form.switchedOnBy(), NormForm.LONGEST_TEXT, faults.at("switchedOnBy"));
        if (type == NormType.OPEN) {
            Texts.checkRequired(form.text(), NormForm.LONGEST_TEXT, faults.at("text"));
        } else {
            Texts.checkOptional(form.text(), NormForm.LONGEST_TEXT, faults.at("text"));
        }
    }

    private void checkFigure() {
        if (isOf(FIGURED)) {
            faults.at("comparator").require(form.comparator());
            faults.at("quantity").require(form.quantity());
        } else {
            onlyFor(form.quantity(), "quantity", FIGURED);
            onlyFor(form.comparatorInferred(), "comparatorInferred", FIGURED);
            onlyFor(form.comparator(), "comparator", with(FIGURED, NormType.OPEN));
        }
        Quantities.check(form.quantity(), type, faults.at("quantity"));
        onlyFor(form.unit(), "unit", with(NAMING_UNIT, NormType.OPEN));
        if (isOf(NAMING_UNIT)) {
            faults.at("unit").require(form.unit());
        }
        if (form.unit() != null && !form.unit().isBlank() || type == NormType.OPEN) {
            Texts.checkOptional(form.unit(), NormForm.LONGEST_UNIT, faults.at("unit"));
        }
    }

    private void checkTiming() {
        onlyFor(form.every(), "every", FIGURED);
        onlyFor(
                form.by(),
                "by",
                EnumSet.of(NormType.DATE, NormType.COUNT, NormType.AMOUNT, NormType.SHARE, NormType.LEVEL));
        if (form.every() != null && Recurrence.read(form.every()).isEmpty()) {
            faults.at("every").add("wrong-form", "must be one of " + Recurrence.codes());
        }
        if (form.by() != null && Deadline.read(form.by()).isEmpty()) {
            faults.at("by")
                    .add(
                            "wrong-form",
                            "must be a day or period that exists, such as 2012-06-01, 2012, 2012-Q2 or 2012-06");
        }
        if (type == NormType.DATE) {
            faults.at("by").require(form.by());
        }
        boolean once = form.by() != null && type != NormType.FREQUENCY;
        if (isOf(NEEDING_PERIOD) && form.every() == null && !once) {
            faults.at("every").add("period-missing", "say in what period: every so long, or once by some day");
        }
        if (form.every() != null && form.by() != null && type != NormType.FREQUENCY) {
            faults.at("by").add("every-and-by", "must be left out when the norm begins anew every so long");
        }
    }

    private void checkCases() {
        Texts.checkOptional(form.population(), NormForm.LONGEST_TEXT, faults.at("population"));
        Texts.checkOptional(form.subPopulation(), NormForm.LONGEST_TEXT, faults.at("subPopulation"));
        onlyFor(form.subPopulation(), "subPopulation", EnumSet.of(NormType.SHARE));
        onlyFor(form.within(), "within", EnumSet.of(NormType.SHARE));
        if (form.within() != null) {
            Faults here = faults.at("within");
            String length = form.within().length();
            if (here.at("length").require(length)
                    && length != null
                    && !LENGTH.matcher(length).matches()) {
                here.at("length").add("wrong-form", "must be a length in one unit, such as P30D, P2M or PT24H");
            }
            Texts.checkRequired(form.within().startEvent(), NormForm.LONGEST_NAME, here.at("startEvent"));
        }
    }

    private void checkSplits() {
        onlyFor(form.perUnit(), "perUnit", with(NAMING_UNIT, NormType.SHARE, NormType.FREQUENCY));
        onlyFor(form.parts(), "parts", EnumSet.of(NormType.COUNT, NormType.AMOUNT));
        if (form.perUnit() != null && form.parts() != null) {
            faults.at("parts").add("parts-and-per-unit", "a norm is either per unit or a sum of parts");
        }
        if (form.perUnit() != null) {
            Faults here = faults.at("perUnit");
            Texts.checkRequired(form.perUnit().unit(), NormForm.LONGEST_UNIT, here.at("unit"));
            checkNames(form.perUnit().names(), here.at("names"));
        }
        if (form.parts() != null) {
            checkParts(form.parts(), faults.at("parts"));
        }
    }

    private static void checkNames(@Nullable List<@Nullable String> names, Faults faults) {
        if (names != null && names.size() > NormForm.MOST_NAMES) {
            faults.add("too-many", "must be at most " + NormForm.MOST_NAMES + ", and are " + names.size());
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; names != null && i < names.size(); i++) {
            String name = names.get(i);
            Texts.checkRequired(name, NormForm.LONGEST_NAME, faults.at(i));
            if (name != null && !seen.add(name)) {
                faults.at(i).add("unit-twice", "is named before");
            }
        }
    }

    private void checkParts(List<@Nullable PartForm> parts, Faults here) {
        if (parts.size() < 2 || parts.size() > NormForm.MOST_PARTS) {
            here.add("wrong-number", "must be 2 to " + NormForm.MOST_PARTS + " parts, and are " + parts.size());
            return;
        }
        Set<String> keys = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        boolean whole = true;
        for (int i = 0; i < parts.size(); i++) {
            PartForm part = parts.get(i);
            Faults at = here.at(i);
            at.require(part);
            whole &= part != null && Quantities.checkSize(part.quantity(), new Faults());
            if (part == null) {
                continue;
            }
            Codes.checkSlug(part.key(), "leidinggevenden", at.at("key"));
            Texts.checkRequired(part.title(), NormForm.LONGEST_NAME, at.at("title"));
            at.at("quantity").require(part.quantity());
            Quantities.check(part.quantity(), type, at.at("quantity"));
            if (part.key() != null && !keys.add(part.key())) {
                at.at("key").add("part-key-twice", "another part has this key");
            }
            sum = whole && part.quantity() != null ? sum.add(part.quantity()) : sum;
        }
        boolean known = whole && Quantities.checkSize(form.quantity(), new Faults());
        if (known && form.quantity() != null && sum.compareTo(form.quantity()) != 0) {
            here.add("parts-do-not-add-up", "add up to " + sum.toPlainString() + ", and not to the quantity");
        }
    }

    private boolean isOf(Set<NormType> types) {
        return type != null && types.contains(type);
    }

    private void onlyFor(@Nullable Object member, String name, Set<NormType> types) {
        if (member != null && type != null && !types.contains(type)) {
            faults.at(name).add("not-for-type", "a norm of type " + type + " does not have this");
        }
    }

    private static Set<NormType> with(Set<NormType> types, NormType... more) {
        Set<NormType> all = EnumSet.copyOf(types);
        all.addAll(List.of(more));
        return all;
    }
}
