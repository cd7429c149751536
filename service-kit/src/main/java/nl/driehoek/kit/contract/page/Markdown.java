package nl.driehoek.kit.contract.page;

import io.quarkus.qute.RawString;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The descriptions of an AsyncAPI document are CommonMark; here they become HTML that cannot hold anything else. */
final class Markdown {
    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    RawString html(String text) {
        return new RawString(renderer.render(parser.parse(text)).strip());
    }

    /** With headings one lower, so that they stand below the heading of the part. */
    RawString part(String text) {
        Node document = parser.parse(text);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(heading.getLevel() + 1);
            }
        });
        return new RawString(renderer.render(document).strip());
    }
}
