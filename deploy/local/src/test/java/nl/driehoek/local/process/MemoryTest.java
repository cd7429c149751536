package nl.driehoek.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void a_jvm_uses_tens_of_megabytes() {
        assertThat(Memory.alone(ProcessHandle.current())).isBetween(20_000L, 8_000_000L);
    }

    @Test
    void a_process_that_has_gone_uses_none() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();

        assertThat(Memory.kilobytes(gone.toHandle())).isZero();
    }
}
