package nl.driehoek.indicators.imports.job;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, to tell how far a reader is. Whoever opened the stream closes it, and no reader of it. */
final class CountedStream extends FilterInputStream {
    private long count;

    CountedStream(InputStream stream) {
        super(stream);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count += Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long most) throws IOException {
        long skipped = super.skip(most);
        count += skipped;
        return skipped;
    }

    @Override
    public void close() {}

    @Override
    public boolean markSupported() {
        return false;
    }
}
