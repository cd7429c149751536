package nl.driehoek.indicators.status.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatusDigestTest {
    private static String document(String day, String verdict) {
        return "{\"id\":\"drugsoverlast\",\"assessedOn\":\"%s\",\"verdict\":\"%s\"}".formatted(day, verdict);
    }

    @Test
    void the_day_does_not_count() {
        assertThat(StatusDigest.of(document("2012-02-02", "MET")))
                .isEqualTo(StatusDigest.of(document("2015-01-01", "MET")));
    }

    @Test
    void all_else_counts() {
        assertThat(StatusDigest.of(document("2012-02-02", "MET")))
                .isNotEqualTo(StatusDigest.of(document("2012-02-02", "NOT_MET")));
    }

    @Test
    void the_form_of_the_document_stands_before_it() {
        assertThat(StatusDigest.of(document("2012-02-02", "MET"))).startsWith(StatusDigest.FORM);
    }

    @Test
    void a_document_of_another_form_has_one_as_well() {
        assertThat(StatusDigest.of("{\"id\": \"drugsoverlast\"}")).startsWith(StatusDigest.FORM);
    }
}
