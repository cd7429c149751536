package nl.driehoek.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void aJvmUsesTensOfMegabytes() {
        assertThat(Memory.alone(ProcessHandle.current())).isBetween(20_000L, 8_000_000L);
    }

    @Test
    void aProcessThatHasGoneUsesNone() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();

        assertThat(Memory.kilobytes(gone.toHandle())).isZero();
    }
}
