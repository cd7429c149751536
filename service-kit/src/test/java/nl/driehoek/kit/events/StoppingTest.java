package nl.driehoek.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class StoppingTest {
    private final Stopping stopping = new Stopping();

    @Test
    void nothingIsHeldWhileTheServiceRuns() {
        assertThatCode(stopping::holdStill).doesNotThrowAnyException();
    }

    @Test
    void whatComesAtTheEndIsNeitherHandledNorRefusedBeforeTheChannelsAreClosed() {
        stopping.begin(new ShutdownEvent());

        CompletableFuture<Void> held = CompletableFuture.runAsync(stopping::holdStill);
        assertThat(held).isNotDone();
        stopping.closed(this);

        assertThatThrownBy(held::join).hasMessageContaining("Stopped before");
    }
}
