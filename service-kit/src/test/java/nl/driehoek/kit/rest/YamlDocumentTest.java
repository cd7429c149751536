package nl.driehoek.kit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.driehoek.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;

class YamlDocumentTest {
    private static final ObjectMapper JSON = mapper();
    private static final List<String> NASTY = List.of(
            "yes",
            "no",
            "null",
            "~",
            "",
            "2014",
            "0123",
            "1_000",
            "3.20",
            "2010-08-23",
            "a: b",
            "- a",
            "#",
            "!!int 5",
            "&a",
            "*a",
            "regel\nregel",
            " a ",
            "\t",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "'",
            "\"",
            "\\",
            "😀",
            "<<",
            "≤ 3 à €",
            "\u0001",
            "%x",
            "@",
            "`",
            "|",
            ">",
            "{}",
            "[]",
            "true",
            "1e5",
            ".inf",
            "?");

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper();
        new JsonMapperSettings().customize(mapper);
        return mapper;
    }

    private static String json(String yaml) {
        return new String(YamlDocument.toJson(yaml.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static List<String> codes(String yaml) {
        return catchThrowableOfType(ProblemException.class, () -> json(yaml)).faults().stream()
                .map(fault -> fault.code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2014 | 2014",
                "3.20 | 3.20",
                "-0.1e3 | -0.1e3",
                "12345678901234567890.123456789 | 12345678901234567890.123456789",
                "2010-08-23 | \"2010-08-23\"",
                "2010-08-23 10:00:00 | \"2010-08-23 10:00:00\"",
                "0123 | \"0123\"",
                "0x1F | \"0x1F\"",
                "0o17 | \"0o17\"",
                "1_000 | \"1_000\"",
                "12:30 | \"12:30\"",
                "yes | \"yes\"",
                "No | \"No\"",
                "on | \"on\"",
                "true | true",
                "False | false",
                "~ | null",
                "null | null",
                ".inf | \".inf\"",
                "+5 | \"+5\"",
                "≤ 3 | \"≤ 3\"",
                "15% | \"15%\"",
                "!!str 2014 | \"2014\""
            })
    void aPlainScalarIsANumberOnlyAsJsonWritesItAndElseTheTextAsWritten(String yaml, String json) {
        assertThat(json("a: " + yaml)).isEqualTo("{\"a\":" + json + "}");
    }

    @Test
    void namesOfMembersAreTextsAsWritten() {
        assertThat(json("2010: 1\nyes: 2\n\"3.20\": 3")).isEqualTo("{\"2010\":1,\"yes\":2,\"3.20\":3}");
    }

    @Test
    void aliasesAreWrittenOut() {
        assertThat(json("a: &x {b: 1}\nc: *x")).isEqualTo("{\"a\":{\"b\":1},\"c\":{\"b\":1}}");
    }

    @Test
    void anEmptyDocumentIsNull() {
        assertThat(json("")).isEqualTo("null");
        assertThat(json("# niets\n")).isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: 1{nl}a: 2 | member-twice",
                "a: [1 | not-yaml",
                "a: b: c | not-yaml",
                "a: 1{nl}---{nl}b: 2 | not-yaml",
                "a: !!int '5' | yaml-tag",
                "a: !!java.net.URL [x] | not-yaml",
                "a: !!binary aGk= | yaml-tag",
                "a: !!set {b} | yaml-tag",
                "a: &x [*x] | yaml-loop",
                "? [a]{nl}: b | not-json",
                "a: *b | not-yaml"
            })
    void whatJsonCouldNotSayIsRefused(String yaml, String code) {
        assertThat(codes(yaml.replace("{nl}", "\n"))).containsExactly(code);
    }

    @Test
    @Timeout(10)
    void aSmallBodyCannotStandForAHugeDocument() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1) + ", ";
            laughs.append("a" + i + ": &a" + i + " [" + alias.repeat(8) + "]\n");
        }

        assertThat(codes(laughs.toString())).containsExactly("too-large");
        assertThat(codes("[".repeat(5_000))).containsExactly("not-yaml");
    }

    @Test
    void aBodyThatIsNotUtf8IsRefused() {
        byte[] latin = "a: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(catchThrowableOfType(ProblemException.class, () -> YamlDocument.toJson(latin))
                        .faults()
                        .get(0)
                        .code())
                .isEqualTo("not-utf-8");
    }

    private static Gen<Map<String, Object>> documents() {
        Gen<String> texts = strings()
                .allPossible()
                .ofLengthBetween(0, 10)
                .map(text -> text.replaceAll("[\\x{d800}-\\x{dfff}]", ""))
                .mix(integers().between(0, NASTY.size() - 1).map(NASTY::get), 70);
        Gen<BigDecimal> numbers = integers()
                .allPositive()
                .zip(integers().between(-3, 9), (number, scale) -> new BigDecimal(number).movePointLeft(scale));
        return lists().of(texts).ofSizeBetween(0, 6).zip(numbers, (each, number) -> {
            Map<String, Object> document = new LinkedHashMap<>();
            each.forEach(text -> document.put(text, text));
            document.put("number", number);
            document.put("list", new ArrayList<>(each));
            document.put("object", Map.of("true", true, "empty", List.of()));
            return document;
        });
    }

    @Test
    void whatIsWrittenAsYamlReadsBackAsTheSame() {
        qt().withExamples(1_000).forAll(documents()).checkAssert(document -> {
            String yaml = YamlDocument.write(JSON, document);
            try {
                assertThat(JSON.readTree(json(yaml)))
                        .as(yaml)
                        .isEqualTo(JSON.readTree(JSON.writeValueAsBytes(document)));
            } catch (java.io.IOException e) {
                throw new AssertionError(yaml, e);
            }
        });
    }
}
