package nl.driehoek.indicators.status;

import static nl.driehoek.indicators.testing.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import nl.driehoek.indicators.status.domain.Reason;
import nl.driehoek.indicators.status.domain.Rule;
import org.junit.jupiter.api.Test;

/** The event tells of every rule and reason that there is. */
class StatusSchemaTest {

    private static JsonNode members() throws IOException {
        String path = "/contracts/schemas/nl.driehoek.indicators.target-status-changed.v1.json";
        try (InputStream schema = StatusDocument.class.getResourceAsStream(path)) {
            return json(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
                    .path("properties");
        }
    }

    @Test
    void the_schema_lists_the_rules_of_the_method() throws IOException {
        JsonNode rules = members().at("/rules/items/properties/rule/enum");

        assertThat(StreamSupport.stream(rules.spliterator(), false).map(JsonNode::asText))
                .containsExactlyElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::name).toList());
    }

    @Test
    void the_schema_names_every_reason() throws IOException {
        assertThat(members().at("/reasons/items/properties/code/description").asText())
                .contains(Arrays.stream(Reason.Code.values())
                        .map(Reason.Code::name)
                        .toList());
    }
}
