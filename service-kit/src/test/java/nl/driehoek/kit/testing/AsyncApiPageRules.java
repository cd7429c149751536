package nl.driehoek.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.driehoek.kit.contract.page.AsyncApiPage;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page for people says all that the AsyncAPI document says. Each service has a test class that extends this one. */
public abstract class AsyncApiPageRules {
    private final AsyncApiDocument document = AsyncApiDocument.committed();
    private final AsyncApiPage page = Objects.requireNonNull(AsyncApiPage.packaged());
    private final String text = parsed().getDocumentElement().getTextContent();

    @Test
    void thePageIsWellFormedAndEveryLinkWithinItLeadsSomewhere() {
        Set<String> places = attributes("id");
        Set<String> links = attributes("href").stream()
                .filter(link -> link.startsWith("#"))
                .map(link -> link.substring(1))
                .collect(Collectors.toSet());

        assertThat(links).isNotEmpty().isSubsetOf(places);
        assertThat(all("*", "id")).doesNotHaveDuplicates();
    }

    @Test
    void thePageNeedsNothingFromElsewhereAndNoScript() {
        assertThat(elements("script", "link", "img", "iframe", "object")).isZero();
        assertThat(page.html()).doesNotContain("javascript:", "@import", "url(");
        assertThat(page.contentSecurityPolicy()).startsWith("default-src 'none'; style-src 'sha256-");
    }

    @Test
    void thePageNamesEveryChannelWithItsSettings() {
        document.channels().forEach((address, channel) -> {
            assertThat(text).contains(address);
            assertThat(text).contains(channel.path("title").asText());
            channel.at("/bindings/kafka/topicConfiguration").fieldNames().forEachRemaining(setting -> assertThat(text)
                    .contains(setting));
        });
    }

    @Test
    void thePageNamesEveryMessageWithItsHeadersAndItsMembers() throws IOException {
        document.messages().forEach((name, message) -> {
            assertThat(text)
                    .contains(
                            message.path("name").asText(), message.path("title").asText());
            String part = byId("message-" + name).getTextContent();
            members(document.schema(message, "payload"))
                    .forEach(member -> assertThat(part).as(name).contains(member));
            message.path("headers").findValues("properties").forEach(headers -> headers.fieldNames()
                    .forEachRemaining(header -> assertThat(part).contains(header)));
        });
        document.schemas()
                .path("cloudEventHeaders")
                .path("properties")
                .fieldNames()
                .forEachRemaining(header -> assertThat(text).contains(header));
        for (Path schema : AsyncApiRules.files(AsyncApiDocument.CONTRACTS.resolve("schemas"))) {
            if (schema.getFileName().toString().startsWith("nl.driehoek.")) {
                assertThat(attributes("href")).contains("schemas/" + schema.getFileName());
            }
        }
    }

    @Test
    void thePageShowsEveryExample() {
        document.messages().forEach((name, message) -> {
            String part = byId("message-" + name).getTextContent();
            message.path("examples").forEach(example -> {
                assertThat(part).contains(example.path("summary").asText());
                example.path("headers").forEach(header -> assertThat(part).contains(header.asText()));
                leaves(example.path("payload")).forEach(leaf -> assertThat(part).contains(leaf));
            });
        });
    }

    private static Set<String> members(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.properties().forEach(keyword -> {
            if (keyword.getKey().equals("properties")) {
                keyword.getValue().properties().forEach(member -> {
                    names.add(member.getKey());
                    names.addAll(members(member.getValue()));
                });
            } else if (Set.of("items", "additionalProperties").contains(keyword.getKey())) {
                names.addAll(members(keyword.getValue()));
            } else if (keyword.getKey().equals("$defs")) {
                keyword.getValue().forEach(part -> names.addAll(members(part)));
            }
        });
        return names;
    }

    private static Set<String> leaves(JsonNode node) {
        if (node.isContainerNode()) {
            Set<String> leaves = new TreeSet<>();
            node.forEach(part -> leaves.addAll(leaves(part)));
            return leaves;
        }
        return node.isNull() ? Set.of() : Set.of(node.toString());
    }

    private Document parsed() {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page.html())));
        } catch (Exception e) {
            throw new AssertionError("The page is not well formed", e);
        }
    }

    private Element byId(String id) {
        NodeList found = parsed().getElementsByTagName("article");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .filter(article -> article.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No part " + id));
    }

    private Set<String> attributes(String name) {
        return new TreeSet<>(all("*", name));
    }

    private List<String> all(String element, String attribute) {
        NodeList found = parsed().getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> ((Element) found.item(i)).getAttribute(attribute))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private int elements(String... names) {
        int found = 0;
        for (String name : names) {
            found += parsed().getElementsByTagName(name).getLength();
        }
        return found;
    }
}
