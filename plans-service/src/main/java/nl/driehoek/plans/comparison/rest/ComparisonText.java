package nl.driehoek.plans.comparison.rest;

import java.util.List;
import nl.driehoek.plans.comparison.ComparisonService.Compared;
import nl.driehoek.plans.comparison.ComparisonService.Side;
import nl.driehoek.plans.comparison.domain.ComparisonSummary;
import nl.driehoek.plans.comparison.domain.ComparisonSummary.Section;

/** A comparison as a text to read or to put in a letter. */
final class ComparisonText {
    private ComparisonText() {}

    static String plain(Compared compared) {
        return written(compared, "", "", "- ", false);
    }

    static String markdown(Compared compared) {
        return written(compared, "# ", "## ", "- ", true);
    }

    private static String written(Compared compared, String title, String heading, String line, boolean markdown) {
        List<Section> sections = ComparisonSummary.of(compared.comparison());
        StringBuilder text = new StringBuilder(title)
                .append("Vergelijking\n\nVan: ")
                .append(name(compared.from(), markdown))
                .append(markdown ? "\\\n" : "\n")
                .append("Naar: ")
                .append(name(compared.to(), markdown))
                .append('\n');
        if (sections.isEmpty()) {
            text.append("\nGeen verschillen.\n");
        }
        for (Section section : sections) {
            text.append('\n').append(heading).append(section.heading()).append("\n\n");
            section.lines()
                    .forEach(said ->
                            text.append(line).append(escaped(said, markdown)).append('\n'));
        }
        return text.toString();
    }

    private static String name(Side side, boolean markdown) {
        String name = side.plan().header().title() + " (" + side.plan().header().reference() + "), versie "
                + side.revision().outline().origin().number();
        return escaped(name, markdown);
    }

    /** A plan's own signs must not become layout, nor its line breaks new lines. */
    private static String escaped(String text, boolean markdown) {
        String line = text.replaceAll("\\s*\\R\\s*", " ");
        return markdown ? line.replaceAll("([\\\\`*_\\[\\]<>#|!])", "\\\\$1") : line;
    }
}
