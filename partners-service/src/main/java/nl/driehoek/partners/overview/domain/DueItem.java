package nl.driehoek.partners.overview.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Something that is due on a day.
 *
 * @param partners codes of the organisations that have to do it
 * @param subject what of the commitment it is about: a period, the key of a norm, the place of a citation in the list; empty
 *     where there can be only one
 * @param on the day on which it is due; of an agreement the day on which it was asked for
 * @param overdue whether it should have been there by now
 * @param text one plain sentence in Dutch
 */
public record DueItem(
        DueKind kind, Viewed about, List<String> partners, String subject, LocalDate on, boolean overdue, String text) {

    public DueItem {
        partners = List.copyOf(partners);
    }

    /** By day. */
    public String sortKey() {
        return String.format(Locale.ROOT, "%s %d %019d %s", on, kind.ordinal(), about.number(), subject);
    }
}
