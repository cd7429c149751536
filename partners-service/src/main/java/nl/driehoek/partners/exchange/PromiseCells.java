package nl.driehoek.partners.exchange;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.driehoek.partners.commitment.domain.CitationKind;
import nl.driehoek.partners.commitment.domain.PromiseForm.CitationForm;
import nl.driehoek.partners.commitment.domain.PromiseForm.ResponsibilityForm;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import org.jspecify.annotations.Nullable;

/** The parts of a promise that are written into one cell. */
final class PromiseCells {
    static final String RESPONSIBILITY_FORM = "politie-groningen, or politie-groningen (Team Noord)";
    static final String CITATION_FORM = "a title, or a title and then [COVENANT 2008-01-01/2012-12-31], of which"
            + " any may be missing; a title that ends with a bracket has [] behind it";

    private static final Pattern RESPONSIBILITY = Pattern.compile("(?s)([^ ()]+)(?: \\((.+)\\))?");
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final Pattern CITATION =
            Pattern.compile("(?s)(.+?) \\[([A-Z_]+)?(?: ?(" + DAY + ")?/(" + DAY + ")?)?]");

    private PromiseCells() {}

    static String responsibility(ResponsibilityForm part) {
        String partner = requireNonNull(part.partner());
        return part.unit() == null ? partner : partner + " (" + part.unit() + ")";
    }

    static Optional<ResponsibilityForm> readResponsibility(String text, ResponsibilityRole role) {
        Matcher matcher = RESPONSIBILITY.matcher(text);
        if (matcher.matches()) {
            return Optional.of(new ResponsibilityForm(matcher.group(1), role, matcher.group(2)));
        }
        Matcher withoutBlanks = RESPONSIBILITY.matcher(text.strip());
        return withoutBlanks.matches()
                ? Optional.of(new ResponsibilityForm(withoutBlanks.group(1), role, withoutBlanks.group(2)))
                : Optional.empty();
    }

    static String citation(CitationForm citation) {
        boolean days = citation.validFrom() != null || citation.validUntil() != null;
        String more = Stream.of(
                        citation.kind() == null ? "" : citation.kind().name(),
                        days ? day(citation.validFrom()) + "/" + day(citation.validUntil()) : "")
                .filter(text -> !text.isEmpty())
                .reduce((kind, time) -> kind + " " + time)
                .orElse("");
        String title = requireNonNull(citation.title());
        return more.isEmpty() && !title.endsWith("]") ? title : title + " [" + more + "]";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    static Optional<CitationForm> readCitation(String text) {
        if (!text.endsWith("]")) {
            return Optional.of(new CitationForm(text, null, null, null));
        }
        int bracket = text.lastIndexOf(" [");
        Matcher matcher = CITATION.matcher(text);
        if (bracket < 0 || !matcher.matches() || matcher.end(1) != bracket) {
            return Optional.empty();
        }
        Optional<CitationKind> kind = Stream.of(CitationKind.values())
                .filter(known -> known.name().equals(matcher.group(2)))
                .findFirst();
        Optional<LocalDate> from = Cells.Days.read(matcher.group(3));
        Optional<LocalDate> until = Cells.Days.read(matcher.group(4));
        boolean readable = kind.isPresent() == (matcher.group(2) != null)
                && from.isPresent() == (matcher.group(3) != null)
                && until.isPresent() == (matcher.group(4) != null);
        return readable
                ? Optional.of(
                        new CitationForm(matcher.group(1), kind.orElse(null), from.orElse(null), until.orElse(null)))
                : Optional.empty();
    }

    static List<ResponsibilityForm> ofRole(List<ResponsibilityForm> all, ResponsibilityRole role) {
        return all.stream().filter(part -> part.role() == role).toList();
    }
}
