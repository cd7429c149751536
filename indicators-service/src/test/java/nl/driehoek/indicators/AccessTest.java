package nl.driehoek.indicators;

import io.quarkus.test.junit.QuarkusTest;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.testing.DeadLetterAccess;
import org.junit.jupiter.api.Test;

/** Who may ask for what the kit brings; who may do what with figures is tested beside them. */
@QuarkusTest
class AccessTest extends ServiceTest {

    @Test
    void only_an_admin_decides_about_dead_letters() {
        DeadLetterAccess.assertOnlyForAdmins();
    }
}
