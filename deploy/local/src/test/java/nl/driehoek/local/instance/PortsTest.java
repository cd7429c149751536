package nl.driehoek.local.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.driehoek.local.LauncherException;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void scriptsCanCountOnThem() {
        assertThat(new Ports(0).all().keySet()).containsExactly(8081, 8082, 8083, 8084, 15432, 19092, 19093);
    }

    @Test
    void theOffsetMovesEveryPort() {
        Ports moved = new Ports(1000);

        assertThat(moved.all().keySet()).containsExactly(9081, 9082, 9083, 9084, 16432, 20092, 20093);
        assertThat(moved.url(Service.PLANS)).isEqualTo("http://localhost:9081");
        assertThat(moved.issuerUrl()).isEqualTo("http://localhost:9084/driehoek");
        assertThat(moved.bootstrapServers()).isEqualTo("localhost:20092");
    }

    @Test
    void anOffsetThatLeadsOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new Ports(46_443)).isInstanceOf(LauncherException.class);
        assertThatThrownBy(() -> new Ports(-7_058)).isInstanceOf(LauncherException.class);
    }
}
