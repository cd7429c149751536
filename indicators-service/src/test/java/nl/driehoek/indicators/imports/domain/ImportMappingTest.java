package nl.driehoek.indicators.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import nl.driehoek.kit.domain.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mapping says each thing once; all that is wrong with it is told at once. */
class ImportMappingTest {
    private static final String WHOLE = """
            {'key':'k','title':'t','format':'CSV','text':{'delimiter':';','decimal':',','encoding':'AUTO'},
             'area':{'column':'A','by':'NAME','skip':['x']},'period':{'column':'P'},
             'measures':[{'indicator':'i','value':'V'}],'status':{'all':'DEFINITIVE'}""";

    private static List<String> faults(String json) {
        try {
            ImportMapping mapping = new ObjectMapper().readValue(json.replace('\'', '"'), ImportMapping.class);
            Faults faults = new Faults();
            mapping.check(faults);
            return faults.all().stream()
                    .map(fault -> fault.pointer() + " " + fault.code())
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void a_mapping_that_says_all_has_no_faults() {
        assertThat(faults(WHOLE + "}")).isEmpty();
    }

    @Test
    void an_empty_mapping_is_told_all_that_it_must_say() {
        assertThat(faults("{}"))
                .containsExactly(
                        "/key required",
                        "/title required",
                        "/format required",
                        "/area exactly-one",
                        "/area/by required",
                        "/period exactly-one",
                        "/status exactly-one",
                        "/measures required");
    }

    @Test
    void members_that_are_null_or_empty_are_faults_and_no_failure() {
        assertThat(faults("""
                        {'key':'k','title':'t','format':'CSV','text':{},'missing':[null],'withheld':[''],'flag':{'codes':{'f':null}},
                         'area':{'column':' A','by':null,'kinds':[null],'overrides':{'a':null},'skip':[null,'a']},
                         'period':{'column':'','kinds':[null]},'filters':{'F':[],'G':[null],'H':null},'measures':[null,{}],
                         'marginRows':{},'breakdown':{'n':null,'1':{},'b':{'column':'B','others':'SKIP','values':{'x':'a;b'},'whole':'x'}},
                         'status':{'column':'S'},'extra':{'text':' '},'totals':[null]}"""))
                .contains(
                        "/text/delimiter sign-unknown",
                        "/text/decimal sign-unknown",
                        "/text/encoding required",
                        "/withheld/0 twice",
                        "/flag/column required",
                        "/flag/codes/f required",
                        "/area/column blank-ends",
                        "/area/by required",
                        "/area/kinds/0 required",
                        "/area/overrides/a required",
                        "/area/skip/0 required",
                        "/area/skip/1 skipped-and-overridden",
                        "/period/column required",
                        "/filters/F required",
                        "/filters/G/0 required",
                        "/filters/H required",
                        "/period/kinds/0 required",
                        "/breakdown/n/column required",
                        "/measures/0/value required",
                        "/measures/1/indicator required",
                        "/marginRows/column required",
                        "/marginRows twice",
                        "/breakdown/1 breakdown-key",
                        "/breakdown/1/column required",
                        "/breakdown/1/others required",
                        "/breakdown/b/values/x breakdown-value",
                        "/breakdown/b/whole whole-and-part",
                        "/status/codes required",
                        "/extra/text required",
                        "/totals/0/total required",
                        "/totals/0/parts required");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'key':'K'|/key key-form
            'format':'XLSX'|/text not-of-this-format
            'text':{'delimiter':';','decimal':',','grouping':',','encoding':'AUTO'}|/text/grouping grouping-is-decimal
            'text':{'delimiter':'::','decimal':';','grouping':'x','encoding':'AUTO'}|/text/delimiter sign-unknown;/text/decimal sign-unknown;/text/grouping sign-unknown
            'missing':['.',' x'],'withheld':['.']|/missing/1 blank-ends;/withheld/0 twice
            'area':{'column':'A','by':'CODE','constant':'NL01'}|/area exactly-one;/area/by not-together
            'area':{'constant':'NL01','skip':['x']}|/area/skip not-together
            'period':{'constant':'2012-13'}|/period/constant period-unknown
            'period':{'constant':'2012','kinds':['YEAR']}|/period/kinds not-together
            'measures':[{'indicator':'I i','value':'V'}]|/measures/0/indicator indicator-code
            'measures':[{'indicator':'i','value':'V'},{'indicator':'i','value':'V'}]|/measures/1/indicator twice;/measures/1/value column-twice
            'measures':[{'indicator':'i','value':'A','lower':'P'}]|/measures/0/upper margin-half;/measures/0/value column-twice;/measures/0/lower column-twice
            'measures':[{'indicator':'i','value':'V','code':'c'}]|/measures/0/code not-together
            'measureColumn':'M','measures':[{'indicator':'i','value':'V'}]|/measures/0/code required
            'measureColumn':'M','measures':[{'indicator':'i','value':'V','code':'c'},{'indicator':'j','value':'V','code':'c'}]|/measures/1/code twice
            'measureColumn':'M','measures':[{'value':'V','code':'c'}]|/measures/0/indicator required
            'measureColumn':'P','measures':[{'value':'V'}]|/measureColumn column-twice
            'marginRows':{'column':'A','value':'a','lower':'b','upper':'b'}|/marginRows twice;/marginRows/column column-twice
            'breakdown':{'b':{'column':'A','others':'KEEP'}}|/breakdown/b/column column-twice
            'status':{'all':'DEFINITIVE','column':'S','starred':true,'codes':{'p':'PROVISIONAL'}}|/status exactly-one;/status/starred not-together
            'status':{'all':'DEFINITIVE','codes':{'p':'PROVISIONAL'}}|/status/codes without-column
            'totals':[{'total':'GM01','parts':'GM','indicator':'j','addSkipped':['x','y']}]|/totals/0/indicator indicator-not-mapped;/totals/0/parts total-is-part;/totals/0/addSkipped/1 not-skipped
            """)
    void each_fault_has_its_place_and_code(String members, String expected) {
        assertThat(faults(WHOLE + "," + members + "}")).containsExactly(expected.split(";"));
    }

    @Test
    void the_columns_that_a_file_must_have_are_those_without_which_no_row_can_be_read() {
        assertThat(BuiltInMappings.all().get(0).requiredColumns())
                .containsExactly(
                        "area", "period", "indicator", "value", "marginLower", "marginUpper", "observationStatus");
    }

    @Test
    void who_published_a_figure_is_told_with_the_licence() {
        ImportMapping mapping = BuiltInMappings.all().get(0);
        assertThat(mapping.attribution(null)).isNull();
        assertThat(mapping.attribution("Politie")).isEqualTo("Politie");
    }
}
