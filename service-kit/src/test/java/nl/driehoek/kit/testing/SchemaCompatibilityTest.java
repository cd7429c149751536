package nl.driehoek.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the comparison finds every kind of break, and lets every harmless change through. */
class SchemaCompatibilityTest {
    private static final String RELEASED = """
            {"type":"object","required":["id","kind","lines"],
             "properties":{
               "id":{"type":"string","format":"uuid"},
               "kind":{"enum":["A","B"]},
               "code":{"description":"Code.","$ref":"#/$defs/slug"},
               "title":{"type":"string","minLength":1,"maxLength":300},
               "share":{"type":"number","minimum":0,"exclusiveMaximum":100},
               "count":{"type":"integer","minimum":1},
               "whole":{"const":true},
               "lines":{"type":"array","minItems":1,"maxItems":5,"uniqueItems":true,"items":{"$ref":"#/$defs/line"}},
               "labels":{"type":"object","minProperties":1,"maxProperties":9,"propertyNames":{"pattern":"^[a-z]+$"},
                         "additionalProperties":{"type":"string"}},
               "closed":{"type":"object","additionalProperties":false,"properties":{"a":{"type":"string"}}},
               "bound":{"oneOf":[
                 {"type":"object","required":["is"],"properties":{"is":{"const":"NUMBER"},"value":{"type":"number"}}},
                 {"type":"object","required":["is"],"properties":{"is":{"const":"NOTHING"}}}]},
               "some":{"anyOf":[{"required":["x"]},{"required":["y"]}]},
               "never":{"not":{"required":["z"]}}},
             "$defs":{
               "slug":{"type":"string","pattern":"^[a-z-]+$"},
               "line":{"type":"object","required":["key"],"properties":{"key":{"$ref":"#/$defs/slug"},
                       "lines":{"type":"array","items":{"$ref":"#/$defs/line"}}}}}}
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a member is no longer always there    | "id","kind","lines"                    | "id","kind"
        a type becomes another                | "share":{"type":"number"               | "share":{"type":"string"
        an integer becomes a number           | "count":{"type":"integer"              | "count":{"type":"number"
        a type is no longer said              | "count":{"type":"integer",             | "count":{
        null is let in                        | "title":{"type":"string"               | "title":{"type":["string","null"]
        a code is added                       | "enum":["A","B"]                       | "enum":["A","B","C"]
        the list of codes is let go           | "enum":["A","B"]                       | "type":"string"
        a constant becomes another            | "whole":{"const":true}                 | "whole":{"const":false}
        a constant becomes any value          | "whole":{"const":true}                 | "whole":{"type":"boolean"}
        a text may be longer                  | "maxLength":300                        | "maxLength":301
        a text may be as long as it likes     | ,"maxLength":300                       | ``
        a text may be empty                   | "minLength":1                          | "minLength":0
        a list may be longer                  | "maxItems":5                           | "maxItems":6
        a list may be empty                   | "minItems":1,                          | ``
        items may be the same                 | "uniqueItems":true,                    | ``
        a number may be lower                 | "minimum":0                            | "minimum":-1
        a number may reach its end            | "exclusiveMaximum":100                 | "maximum":100
        a pattern is another                  | "pattern":"^[a-z-]+$"                  | "pattern":"^[a-z0-9-]+$"
        a format is let go                    | ,"format":"uuid"                       | ``
        a member is no longer described       | "code":{"description":"Code.","$ref":"#/$defs/slug"}, | ``
        a member deep down is no longer there | "required":["key"],                    | ``
        items become something else           | "items":{"$ref":"#/$defs/line"}},"labels" | "items":{"type":"string"}},"labels"
        a reference points elsewhere          | "key":{"$ref":"#/$defs/slug"}          | "key":{"type":"integer"}
        more members are let in               | "maxProperties":9                      | "maxProperties":10
        other names of members are let in     | "propertyNames":{"pattern":"^[a-z]+$"},| ``
        other values of members are let in    | "additionalProperties":{"type":"string"} | "additionalProperties":{"type":"number"}
        what was closed is opened             | "additionalProperties":false,          | ``
        what was closed has a new member      | {"a":{"type":"string"}}                | {"a":{"type":"string"},"b":{"type":"string"}}
        an alternative is added               | {"const":"NOTHING"}}}                  | {"const":"NOTHING"}}},{"type":"object","required":["is"],"properties":{"is":{"const":"NEW"}}}
        an alternative is wider               | "value":{"type":"number"}              | "value":{"type":["number","string"]}
        an alternative of some is added       | {"required":["y"]}                     | {"required":["y"]},{"required":["w"]}
        a condition is let go                 | "not":{"required":["z"]}               | "type":"object"
        """)
    void aBreakIsFound(String change, String from, String to) throws JsonProcessingException {
        assertThat(SchemaCompatibility.breaks(changed(from, to), json(RELEASED)))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        nothing                               | "maxLength":300                        | "maxLength":300
        a member is added                     | "whole":{"const":true}                 | "whole":{"const":true},"new":{"type":"string"}
        a member is always there from now on  | "id","kind","lines"                    | "id","kind","lines","title"
        a code is no longer used              | "enum":["A","B"]                       | "enum":["A"]
        one code is left                      | "enum":["A","B"]                       | "const":"A"
        a number becomes an integer           | "share":{"type":"number"               | "share":{"type":"integer"
        a text becomes a list of codes        | "title":{"type":"string",              | "title":{"enum":["Een","Twee"],
        a text is shorter                     | "maxLength":300                        | "maxLength":100
        a text has a format                   | "minLength":1,                         | "minLength":1,"format":"date",
        a pattern is added                    | "minLength":1,                         | "minLength":1,"pattern":"^[A-Z]",
        a list is shorter                     | "maxItems":5                           | "maxItems":4
        a range is narrower                   | "minimum":0                            | "exclusiveMinimum":0
        a maximum is within                   | "exclusiveMaximum":100                 | "maximum":99
        words change                          | "description":"Code."                  | "description":"The code.","examples":["a"]
        a title is added                      | "required":["id"                       | "title":"Thing","required":["id"
        a member is added deep down           | "lines":{"type":"array","items"        | "note":{"type":"string"},"lines":{"type":"array","items"
        a reference is written out            | "key":{"$ref":"#/$defs/slug"}          | "key":{"type":"string","pattern":"^[a-z-]+$"}
        what is open is closed                | "required":["key"],                    | "required":["key"],"additionalProperties":false,
        a member is added to an alternative   | "value":{"type":"number"}              | "value":{"type":"number"},"unit":{"type":"string"}
        an alternative is no longer used      | ,{"required":["y"]}                    | ``
        a condition is added                  | "minProperties":1                      | "minProperties":1,"not":{"required":["q"]}
        what was never said is described      | "not":{"required":["z"]}               | "not":{"required":["z"]},"properties":{"p":{"type":"string"}}
        """)
    void aHarmlessChangeIsLetThrough(String change, String from, String to) throws JsonProcessingException {
        assertThat(SchemaCompatibility.breaks(changed(from, to), json(RELEASED)))
                .isEmpty();
    }

    @Test
    void aBreakIsToldWithItsPlace() throws JsonProcessingException {
        assertThat(SchemaCompatibility.breaks(changed("\"required\":[\"key\"],", ""), json(RELEASED)))
                .containsExactly("/lines/items/key: is no longer always there");
    }

    @Test
    void whatOthersWriteMayBeWidenedButNotNarrowed() throws JsonProcessingException {
        JsonNode longer = changed("\"maxLength\":300", "\"maxLength\":500");
        JsonNode asksForMore = changed("\"id\",\"kind\",\"lines\"", "\"id\",\"kind\",\"lines\",\"title\"");

        assertThat(SchemaCompatibility.breaks(json(RELEASED), longer)).isEmpty();
        assertThat(SchemaCompatibility.breaks(json(RELEASED), asksForMore))
                .containsExactly("/title: is no longer always there");
    }

    private static JsonNode changed(String from, String to) throws JsonProcessingException {
        String compact = json(RELEASED).toString();
        String wanted = from.strip();
        assertThat(compact).contains(wanted);
        return json(compact.replace(wanted, to.strip()));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return Schemas.JSON.readTree(text);
    }
}
