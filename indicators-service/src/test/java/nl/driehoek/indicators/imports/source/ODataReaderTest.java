package nl.driehoek.indicators.imports.source;

import static org.assertj.core.api.Assertions.assertThat;

import nl.driehoek.indicators.imports.domain.ImportMapping;
import nl.driehoek.indicators.imports.domain.Skipped;
import nl.driehoek.indicators.imports.domain.Skipped.Reason;
import nl.driehoek.indicators.measurement.domain.Margin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ODataReaderTest {
    private static final ImportMapping POLICE = Read.mapping("""
            {'key':'politie-47022ned','title':'Misdrijven per maand','format':'ODATA_V3','withheld':[''],
             'area':{'column':'WijkenEnBuurten','by':'CODE','kinds':['BU','GM']},
             'period':{'column':'Perioden','kinds':['MONTH']},
             'measures':[{'indicator':'misdrijven','value':'GeregistreerdeMisdrijven_1'}],
             'breakdown':{'soort':{'column':'SoortMisdrijf','whole':'0.0.0','values':{'1.1.1':'woninginbraak'},'others':'SKIP'}},
             'status':{'all':'PROVISIONAL'},'publisher':'Politie'}""");

    private static final ImportMapping CBS = Read.mapping("""
            {'key':'cbs-85146ned','title':'Veiligheidsmonitor','format':'ODATA_V4',
             'flag':{'column':'ValueAttribute','codes':{'None':'AS_PRINTED','Confidential':'WITHHELD','NotAvailable':'MISSING'}},
             'area':{'column':'RegioS','by':'CODE'},'period':{'column':'Perioden'},'measureColumn':'Measure',
             'measures':[{'code':'M001534','indicator':'onveilig','value':'Value'},
                         {'code':'M001535','indicator':'cijfer','value':'Value'}],
             'marginRows':{'column':'Marges','value':'MW00000','lower':'MOG0095','upper':'MBG0095'},
             'status':{'all':'DEFINITIVE'},'publisher':'CBS','licence':'CC BY 4.0'}""");

    private static String row(String measure, String margin, String flag, String value, String area) {
        return "{\"Id\":1,\"Measure\":\"%s\",\"Marges\":\"%s\",\"ValueAttribute\":\"%s\",\"Value\":%s,"
                        .formatted(measure, margin, flag, value)
                + "\"StringValue\":null,\"RegioS\":\"%s\",\"Perioden\":\"2015JJ00\"}".formatted(area);
    }

    private static String v4(String... rows) {
        return "{\"@odata.context\":\"x\",\"value\":[" + String.join(",", rows) + "]}";
    }

    @Test
    void the_codes_of_the_police_are_read_without_their_blanks_and_null_is_not_zero() {
        Read read = Read.text("""
                {"odata.metadata":"https://…","value":[
                 {"ID":9,"SoortMisdrijf":"1.1.1 ","WijkenEnBuurten":"BU03630000","Perioden":"2025MM09","GeregistreerdeMisdrijven_1":37},
                 {"ID":10,"SoortMisdrijf":"0.0.0 ","WijkenEnBuurten":"GM0363    ","Perioden":"2025MM09","GeregistreerdeMisdrijven_1":0},
                 {"ID":11,"SoortMisdrijf":"0.0.0 ","WijkenEnBuurten":"BU03630001","Perioden":"2025MM09","GeregistreerdeMisdrijven_1":null},
                 {"ID":12,"SoortMisdrijf":"1.1.2 ","WijkenEnBuurten":"BU03630000","Perioden":"2025MM09","GeregistreerdeMisdrijven_1":5},
                 {"ID":13,"SoortMisdrijf":"0.0.0 ","WijkenEnBuurten":"NL01      ","Perioden":"2025MM09","GeregistreerdeMisdrijven_1":5},
                 {"ID":14,"SoortMisdrijf":"0.0.0 ","WijkenEnBuurten":"GM0363","Perioden":"2025JJ00","GeregistreerdeMisdrijven_1":5}
                ],"odata.nextLink":"https://example.nl/?$skip=10000"}""", POLICE);
        assertThat(read.faults()).isEmpty();
        assertThat(read.said())
                .containsExactly(
                        "misdrijven BU03630000 soort=woninginbraak 2025-09 37",
                        "misdrijven GM0363 2025-09 0",
                        "misdrijven BU03630001 2025-09 withheld");
        assertThat(read.skipped())
                .containsExactly(
                        new Skipped(Reason.BREAKDOWN, "SoortMisdrijf", "1.1.2"),
                        new Skipped(Reason.AREA_KIND, "WijkenEnBuurten", "NL01"),
                        new Skipped(Reason.PERIOD_KIND, "Perioden", "2025JJ00"));
        assertThat(read.reading()).isEqualTo(new SourceReading(true, 6, null, "https://example.nl/?$skip=10000"));
    }

    @Test
    void rows_of_margins_come_together_with_their_figure_in_any_order() {
        Read read = Read.text(
                v4(
                        row("M001534", "MOG0095", "None", "34.10", "NL01"),
                        row("M001534", "MW00000", "None", "35.6", "NL01"),
                        row("M001535", "MW00000", "None", "7", "NL01"),
                        row("M001534", "MBG0095", "None", "36.9", "NL01"),
                        row("M001534", "MW00000", "Confidential", "null", "GM0014"),
                        row("M001534", "MW00000", "NotAvailable", "null", "GM0034"),
                        row("M009999", "MW00000", "None", "1", "GM0034")),
                CBS);
        assertThat(read.faults()).isEmpty();
        assertThat(read.said())
                .containsExactly("onveilig NL01 2015 35.6", "cijfer NL01 2015 7", "onveilig GM0014 2015 withheld");
        assertThat(read.figures().get(0).margin())
                .isEqualTo(new Margin(new java.math.BigDecimal("34.10"), new java.math.BigDecimal("36.9")));
        assertThat(read.skipped())
                .containsExactly(
                        new Skipped(Reason.MISSING, "Value", ""), new Skipped(Reason.MEASURE, "Measure", "M009999"));
    }

    @Test
    void a_margin_that_does_not_fit_together_is_a_fault() {
        Read read = Read.text(
                v4(
                        row("M001534", "MOG0095", "None", "34", "NL01"),
                        row("M001535", "MW00000", "None", "7", "NL01"),
                        row("M001535", "MOG0095", "None", "6", "NL01"),
                        row("M001535", "MOG0095", "None", "6", "GM0014"),
                        row("M001535", "MBG0095", "None", "5", "GM0014"),
                        row("M001535", "MW00000", "None", "5", "GM0014"),
                        row("M001534", "M??", "None", "5", "GM0014"),
                        row("M001534", "MW00000", "Odd", "5", "GM0014"),
                        row("M001534", "MW00000", "None", "null", "GM0014")),
                CBS);
        assertThat(read.faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly(
                        "/6/Value margin-upside-down",
                        "/7/Marges margin-row-unknown",
                        "/8/ValueAttribute flag-unknown",
                        "/9/Value required",
                        "/1/Value margin-without-value",
                        "/2/Value margin-half");
    }

    @Test
    void a_number_is_exact_however_it_is_written() {
        ImportMapping plain = Read.mapping("""
                {'key':'k','title':'t','format':'ODATA_V4','area':{'constant':'NL01'},'period':{'constant':'2015'},
                 'measures':[{'indicator':'i','value':'Value'}],'status':{'all':'DEFINITIVE'}}""");
        Read read = Read.text(
                "{\"value\":[{\"Value\":0.1},{\"Value\":1.50},{\"Value\":12345678901234567890.123456789},"
                        + "{\"Value\":2.5E3},{\"Value\":\"7.25 \"},{\"Value\":1e999999},{\"Value\":true}]}",
                plain);
        assertThat(read.said())
                .containsExactly(
                        "i NL01 2015 0.1",
                        "i NL01 2015 1.50",
                        "i NL01 2015 12345678901234567890.123456789",
                        "i NL01 2015 2500",
                        "i NL01 2015 7.25");
        assertThat(read.codes()).containsExactly("number-notation", "number-notation");
    }

    @Test
    void a_text_can_be_what_is_reported() {
        ImportMapping texts = Read.mapping("""
                {'key':'k','title':'t','format':'ODATA_V4','area':{'constant':'NL01'},'period':{'constant':'2015'},
                 'measures':[{'indicator':'i','value':'Value'}],'status':{'all':'DEFINITIVE'},
                 'extra':{'text':'StringValue'}}""");
        Read read = Read.text(v4("{\"Value\":null,\"StringValue\":\" Rustig \"}", "{\"Value\":null}"), texts);
        assertThat(read.figures().get(0).text()).isEqualTo("Rustig");
        assertThat(read.figures().get(0).value()).isNull();
        assertThat(read.figures().get(0).withheld()).isFalse();
        assertThat(read.codes()).containsExactly("required");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"value":[{"Value":1}|not-json
            {"value":[{"Value":1}]} x|not-json
            {"value":[{"Value":1,"Value":2}]}|not-json
            {"rows":[]}|not-odata
            {"value":7}|not-odata
            [{"Value":1}]|not-odata
            {"value":[7]}|not-a-row
            {"value":[{"Other":1}]}|missing-column
            {"value":[{"Value":{}}]}|not-a-cell
            {"error":{"code":"","message":"secret"}}|odata-error
            {"odata.metadata":"x","value":[]}|odata-version
            <html><body>502</body></html>|wrong-file
            Regio's;Waarde|wrong-file
            `'PK'`|wrong-file
            """)
    void what_is_no_page_of_rows_is_one_clear_fault(String file, String code) {
        ImportMapping plain = Read.mapping("""
                {'key':'k','title':'t','format':'ODATA_V4','area':{'constant':'NL01'},'period':{'constant':'2015'},
                 'measures':[{'indicator':'i','value':'Value'}],'status':{'all':'DEFINITIVE'}}""");
        assertThat(Read.text(file, plain).codes()).containsExactly(code);
    }

    @Test
    void an_array_of_arrays_without_end_is_refused() {
        assertThat(Read.text("{\"x\":" + "[".repeat(100_000), POLICE).codes()).containsExactly("not-json");
    }
}
