package nl.driehoek.indicators.imports.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.driehoek.indicators.imports.domain.ImportMapping;
import nl.driehoek.indicators.imports.domain.RegionNames;
import nl.driehoek.indicators.imports.domain.Skipped;
import nl.driehoek.indicators.imports.domain.SourceFigure;
import nl.driehoek.indicators.imports.domain.TotalResult;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.Test;

/** The two files that the demo imports, to the last figure. */
class PublishedFilesTest {
    private static final String POLICE = "politie-47013NED-gemeenten-2022-2023";
    private static final String SURVEY = "cbs-81877NED-veiligheidsmonitor-provincies-2013-2017";

    private static ImportMapping mapping(String name) {
        return Read.mapping(Read.resource(name + ".mapping.json"));
    }

    /** Every name in the police's file is one of a municipality, but for those that the mapping knows itself. */
    private static RegionNames municipalities() {
        Map<String, Set<String>> codes = new HashMap<>();
        String file = new String(Read.resource(POLICE + ".csv"), StandardCharsets.UTF_8);
        for (String line : file.split("\n")) {
            String name = line.substring(1, line.indexOf('"', 1));
            codes.put(name, Set.of("GM%04d".formatted(5_000 + codes.size())));
        }
        // Names that areas of other kinds have as well.
        codes.put("Zeewolde", Set.of("GM0050", "RE99"));
        codes.put("Amsterdam", Set.of("GM0363", "RE05"));
        return Read.regions(codes);
    }

    private static RegionNames provinces() {
        Map<String, Set<String>> codes = new HashMap<>(Map.of("Nederland", Set.of("NL01")));
        List<String> names = List.of(
                "Groningen",
                "Friesland",
                "Drenthe",
                "Overijssel",
                "Flevoland",
                "Gelderland",
                "Utrecht",
                "Noord-Holland",
                "Zuid-Holland",
                "Zeeland",
                "Noord-Brabant",
                "Limburg");
        for (int i = 0; i < names.size(); i++) {
            codes.put(names.get(i) + " (PV)", Set.of("PV" + (20 + i)));
        }
        return Read.regions(codes);
    }

    private static Read police() {
        return Read.file(Read.resource(POLICE + ".csv"), mapping(POLICE), municipalities());
    }

    @Test
    void the_police_file_gives_a_figure_for_each_municipality_region_and_the_country() {
        Read read = police();
        assertThat(read.faults()).isEmpty();
        assertThat(read.reading()).isEqualTo(new SourceReading(true, 712, "Politie", null));
        assertThat(read.figures()).hasSize(2 * (342 + 10 + 1));
        assertThat(read.said())
                .contains(
                        "politie-geregistreerde-misdrijven NL01 2022 800027",
                        "politie-geregistreerde-misdrijven NL01 2023 805590",
                        "politie-geregistreerde-misdrijven RE05 2023 90229",
                        "politie-geregistreerde-misdrijven GM0363 2022 76890",
                        "politie-geregistreerde-misdrijven GM0050 2023 659");
    }

    @Test
    void what_the_police_file_has_of_no_area_is_counted_by_name() {
        assertThat(police().skipped())
                .containsExactly(
                        new Skipped(Skipped.Reason.AREA, "Regio's", "Buitenland"),
                        new Skipped(Skipped.Reason.AREA, "Regio's", "Buitenland"),
                        new Skipped(Skipped.Reason.AREA, "Regio's", "Gemeenten; niet in te delen"),
                        new Skipped(Skipped.Reason.AREA, "Regio's", "Gemeenten; niet in te delen"),
                        new Skipped(Skipped.Reason.AREA, "Regio's", "Niet in te delen (RE)"),
                        new Skipped(Skipped.Reason.AREA, "Regio's", "Niet in te delen (RE)"));
    }

    @Test
    void the_country_is_the_sum_of_its_municipalities_and_of_its_police_regions_with_what_has_no_place() {
        assertThat(police().totals())
                .extracting(
                        result -> result.check().parts(),
                        TotalResult::period,
                        TotalResult::total,
                        TotalResult::sum,
                        TotalResult::difference,
                        TotalResult::parts,
                        TotalResult::missingCount,
                        TotalResult::agrees)
                .containsExactly(
                        sum("GM", 2022, 800_027, 343), sum("GM", 2023, 805_590, 343),
                        sum("RE", 2022, 800_027, 11), sum("RE", 2023, 805_590, 11));
    }

    private static org.assertj.core.groups.Tuple sum(String parts, int year, long total, int count) {
        BigDecimal exact = BigDecimal.valueOf(total);
        return org.assertj.core.groups.Tuple.tuple(
                parts, Period.year(year), exact, exact, BigDecimal.ZERO, count, 0, true);
    }

    @Test
    void a_figure_says_where_it_stands_and_who_published_it() {
        SourceFigure figure = police().figures().get(1);
        assertThat(figure.line()).isEqualTo(7);
        assertThat(figure.column()).isEqualTo("3");
        assertThat(figure.publisher()).isEqualTo("Politie (CC BY 4.0)");
        assertThat(figure.status()).isEqualTo(ObservationStatus.DEFINITIVE);
    }

    @Test
    void a_region_that_is_not_known_is_told_once_for_its_line() {
        Map<String, Set<String>> none = Map.of();
        Read read = Read.file(Read.resource(POLICE + ".csv"), mapping(POLICE), Read.regions(none));
        assertThat(read.faults()).hasSize(342);
        assertThat(read.faults().get(0).pointer()).isEqualTo("/8/Regio's");
        assertThat(read.faults().get(0).code()).isEqualTo("area-unknown");
        assertThat(read.faults().get(0).detail()).contains("line 8", "Aa en Hunze");
    }

    @Test
    void the_survey_gives_455_figures_of_13_regions_in_5_years() {
        Read read = Read.file(Read.resource(SURVEY + ".csv"), mapping(SURVEY), provinces());
        assertThat(read.faults()).isEmpty();
        assertThat(read.skipped()).isEmpty();
        assertThat(read.reading()).isEqualTo(new SourceReading(true, 65, null, null));
        assertThat(read.figures()).hasSize(455);
        assertThat(read.figures().stream().map(SourceFigure::area).distinct()).hasSize(13);
        assertThat(read.figures().stream().map(SourceFigure::indicator).distinct())
                .hasSize(7);
        assertThat(read.said())
                .contains(
                        "vm-onveilig-algemeen NL01 2013 36.7",
                        "vm-rapportcijfer-veiligheid-buurt PV31 2017 7.1",
                        "vm-criminaliteit-afgenomen-buurt PV21 2015 2.7",
                        "vm-veel-criminaliteit-buurt NL01 2015 10");
    }

    @Test
    void the_json_form_of_a_mapping_is_read_back_as_it_was() throws IOException {
        for (String name : List.of(POLICE, SURVEY)) {
            ImportMapping mapping = mapping(name);
            JsonNode written = Read.JSON.valueToTree(mapping);
            assertThat(Read.JSON.treeToValue(written, ImportMapping.class)).isEqualTo(mapping);
        }
    }
}
