package nl.driehoek.plans.plan.store;

import static nl.driehoek.plans.Groningen.adopted;
import static nl.driehoek.plans.Groningen.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import nl.driehoek.kit.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses, whatever program writes to it. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class AdoptedIsKeptTest {
    @Inject
    AgroalDataSource database;

    private int run(String sql, String plan) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(plan));
            return statement.executeUpdate();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update plan_revision set content = '{}' where plan_id = ?",
                "update plan_revision set adopting_body = 'Raad' where plan_id = ?",
                "update plan_revision set reason = 'Anders' where plan_id = ?",
                "update plan_revision set state = 'DRAFT', adopted_on = null, adopting_body = null where plan_id = ?",
                "delete from plan_revision where plan_id = ?"
            })
    void anAdoptedRevisionCannotBeChanged(String sql) {
        String plan = adopted();

        assertThatThrownBy(() -> run(sql, plan)).hasMessageContaining("was adopted and cannot be changed");
    }

    @Test
    void anAdoptedRevisionCanBeSuperseded() throws SQLException {
        assertThat(run("update plan_revision set state = 'SUPERSEDED' where plan_id = ?", adopted()))
                .isEqualTo(1);
    }

    @Test
    void aDraftCanBeChanged() throws SQLException {
        assertThat(run("update plan_revision set content = '{}' where plan_id = ?", draft()))
                .isEqualTo(1);
    }

    @Test
    void aPlanHasOneOpenRevision() {
        String plan = draft();

        assertThatThrownBy(() -> run(
                        "insert into plan_revision (plan_id, number, state, content) values (?, 2, 'DRAFT', '{}')",
                        plan))
                .hasMessageContaining("plan_revision_one_open");
    }
}
