package nl.driehoek.partners.partner.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.driehoek.partners.partner.PartnerFilter;
import nl.driehoek.partners.partner.domain.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Writes a filter as a query. Names, regions and members are found by index; a part of a name is not, for a register of
 * some thousands of partners is read through sooner than an index of that sort pays.
 */
final class PartnerSearch {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    PartnerSearch(PartnerFilter filter, String after) {
        where("p.code > :after", "after", after);
        where("array_contains(p.spellings, :name)", "name", filter.name() == null ? null : Spelling.key(filter.name()));
        where(
                "(p.code like :text escape '!' or array_to_string(p.spellings, '\n') like :text escape '!')",
                "text",
                filter.text() == null ? null : '%' + escaped(Spelling.key(filter.text())) + '%');
        where("p.type = :type", "type", filter.type());
        where("array_contains(p.jurisdictions, :jurisdiction)", "jurisdiction", filter.jurisdiction());
        where(
                "(p.validFrom is null or p.validFrom <= :day) and (p.validUntil is null or p.validUntil >= :day)",
                "day",
                filter.validOn());
        where(
                "exists (select 1 from PartnerEntity c where c.code = :memberOf and array_contains(c.members, p.code))",
                "memberOf",
                filter.memberOf());
        where("p.parent = :parent", "parent", filter.parent());
    }

    String query() {
        return "from PartnerEntity p where " + String.join(" and ", conditions) + " order by p.code";
    }

    Map<String, Object> values() {
        return values;
    }

    private void where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    /** What people type is looked for as it stands. */
    private static String escaped(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }
}
