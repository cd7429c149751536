package nl.driehoek.partners.norm.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.domain.Texts;
import org.jspecify.annotations.Nullable;

/** Every fault of what is reported, held against the norms that it is about. */
final class ReportedValueCheck {
    private final Map<String, Norm> norms = new HashMap<>();
    private final LocalDate today;

    ReportedValueCheck(Collection<? extends Norm> norms, LocalDate today) {
        norms.forEach(norm -> this.norms.put(norm.key(), norm));
        this.today = today;
    }

    private record Place(String norm, @Nullable String split) {}

    void check(List<? extends @Nullable ReportedValue> values, Faults faults) {
        if (values.size() > ReportedValue.MOST_VALUES) {
            faults.add("too-many", "must be at most " + ReportedValue.MOST_VALUES + ", and are " + values.size());
            return;
        }
        Set<Place> places = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            ReportedValue value = values.get(i);
            Faults here = faults.at(i);
            here.require(value);
            if (value == null || !here.at("norm").require(value.norm())) {
                continue;
            }
            if (!places.add(new Place(value.norm(), value.split()))) {
                here.add("value-twice", "the report says this of the same norm and split before");
            }
            Norm norm = norms.get(value.norm());
            if (norm == null) {
                here.at("norm").add("unknown-norm", "the commitment has no such norm");
            } else {
                checkSplit(norm, value.split(), here.at("split"));
                checkFigure(norm, value, here);
            }
        }
    }

    private static void checkSplit(Norm norm, @Nullable String split, Faults faults) {
        PerUnit units = norm.perUnit();
        if (split == null) {
            if (norm.isSplit()) {
                faults.add("split-missing", "must name the " + (units == null ? "part" : units.unit()));
            }
            return;
        }
        Texts.checkRequired(split, NormForm.LONGEST_NAME, faults);
        boolean unnamed = units != null && units.names().isEmpty();
        boolean known = unnamed
                || (units != null && units.names().contains(split))
                || norm.parts().stream().anyMatch(part -> part.key().equals(split));
        if (!known) {
            faults.add("unknown-split", "the norm has no such " + (units == null ? "part" : units.unit()));
        }
    }

    private void checkFigure(Norm norm, ReportedValue value, Faults faults) {
        NormType type = norm.type();
        if (type != NormType.SHARE) {
            refuse(value.numerator(), "numerator", type, faults);
            refuse(value.denominator(), "denominator", type, faults);
        }
        if (type == NormType.DATE) {
            refuse(value.quantity(), "quantity", type, faults);
            checkDone(value, faults);
            return;
        }
        refuse(value.doneOn(), "doneOn", type, faults);
        refuse(value.done(), "done", type, faults);
        if (type == NormType.SHARE) {
            checkShare(value, faults);
        } else {
            faults.at("quantity").require(value.quantity());
        }
        Quantities.check(value.quantity(), type, faults.at("quantity"));
    }

    private static void checkShare(ReportedValue value, Faults faults) {
        BigDecimal part = value.numerator();
        BigDecimal whole = value.denominator();
        if (part == null && whole == null) {
            faults.at("quantity").require(value.quantity());
            return;
        }
        if (value.quantity() != null) {
            faults.at("quantity").add("share-twice", "must be left out when the cases are given: it follows from them");
        }
        faults.at("numerator").require(part);
        faults.at("denominator").require(whole);
        boolean partKnown = Quantities.checkSize(part, faults.at("numerator"));
        boolean wholeKnown = Quantities.checkSize(whole, faults.at("denominator"));
        if (partKnown && wholeKnown && part != null && whole != null && part.compareTo(whole) > 0) {
            faults.at("numerator").add("share-above-whole", "must not be above the denominator");
        }
    }

    private void checkDone(ReportedValue value, Faults faults) {
        LocalDate doneOn = value.doneOn();
        if (doneOn == null) {
            if (Boolean.TRUE.equals(value.done())) {
                faults.at("doneOn").add("required", "must say when it was done");
            } else {
                faults.at("done").require(value.done());
            }
        } else {
            if (Boolean.FALSE.equals(value.done())) {
                faults.at("doneOn").add("done-contradicts", "must be left out when it is not done");
            }
            if (doneOn.isAfter(today)) {
                faults.at("doneOn").add("done-in-future", "must not lie in the future");
            }
        }
    }

    private static void refuse(@Nullable Object member, String name, NormType type, Faults faults) {
        if (member != null) {
            faults.at(name).add("not-for-type", "is not reported on a norm of type " + type);
        }
    }
}
