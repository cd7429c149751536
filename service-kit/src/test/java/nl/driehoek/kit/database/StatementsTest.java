package nl.driehoek.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.database.Statements.Answers;
import nl.driehoek.kit.database.Statements.Query;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.Test;

/** Statements without entities. */
@QuarkusTest
class StatementsTest {
    @Inject
    Statements statements;

    @Test
    void a_set_of_rows_goes_over_as_one_array_per_column_whatever_is_in_its_texts() {
        String[] names = {"a,b", "\"{c}\"", null, "\\n'"};
        String[] numbers = {"1", "2", "3", null};

        List<String> read = statements.list(
                "select coalesce(name, '-') || coalesce(number, '-') from unnest(?, ?) as given (name, number)",
                row -> row.getString(1),
                names,
                numbers);

        assertThat(read).containsExactly("a,b1", "\"{c}\"2", "-3", "\\n'-");
    }

    @Test
    void moments_and_names_of_constants_are_what_they_are_in_the_database_and_null_is_null() {
        Instant moment = Instant.parse("2012-02-02T11:00:00.123456Z");

        assertThat(statements.first(
                        "select ? where cast(? as text) is null and ? = 'MONTH'",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        moment,
                        null,
                        Period.Kind.MONTH))
                .contains(moment);
    }

    @Test
    void numbers_and_ids_go_over_as_what_they_are() {
        UUID id = UUID.randomUUID();

        assertThat(statements.list(
                        "select id from unnest(?, ?) as given (number, id) where number > 9000000000",
                        row -> row.getObject(1, UUID.class),
                        new Long[] {1L, 9_000_000_001L},
                        new UUID[] {null, id}))
                .containsExactly(id);
    }

    @Test
    void it_takes_part_in_the_present_transaction() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    statements.update("create table of_nobody (id text)");
                    statements.update("insert into of_nobody values (?)", "a");
                    throw new IllegalArgumentException("taken back");
                }))
                .hasMessageContaining("taken back");

        assertThat(statements.first("select to_regclass('of_nobody') is null", row -> row.getBoolean(1)))
                .contains(true);
    }

    @Test
    void queries_that_are_asked_together_each_have_their_own_rows() {
        Query<String> texts = Query.of("select name from unnest(?) as given (name)", row -> row.getString(1), (Object)
                new String[] {"a", "b"});
        Query<Integer> none = Query.of("select 1 where ? is null", row -> row.getInt(1), "given");
        Query<Integer> number = Query.of("select cast(? as integer) + 1", row -> row.getInt(1), 41);

        Answers answers = statements.together(List.of(texts, none, number));

        assertThat(answers.to(texts)).containsExactly("a", "b");
        assertThat(answers.to(none)).isEmpty();
        assertThat(answers.to(number)).containsExactly(42);
    }

    @Test
    void an_update_for_each_list_of_parameters_is_made_in_order() {
        QuarkusTransaction.requiringNew().run(() -> {
            statements.update("create temporary table numbers (number integer, place serial) on commit drop");
            statements.updateEach(
                    "insert into numbers (number) values (?)",
                    List.of(new Object[] {7}, new Object[] {5}, new Object[] {6}));

            assertThat(statements.list("select number from numbers order by place", row -> row.getInt(1)))
                    .containsExactly(7, 5, 6);
        });
    }

    @Test
    void what_the_database_says_of_a_refused_statement_is_its_cause() {
        assertThatThrownBy(() -> statements.update("select 1 / ?", 0)).hasCauseInstanceOf(SQLException.class);
    }
}
