package nl.driehoek.indicators.imports.source;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import nl.driehoek.indicators.imports.domain.TextForm.Encoding;
import nl.driehoek.kit.domain.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a text file. No letter is ever replaced in silence.
 *
 * <p>When the encoding is to be found out, the first letter outside ASCII decides, so that a file of any length can be read
 * as it comes: bytes that are UTF-8 there and something else further on are refused.
 */
final class SourceText extends Reader {
    /** A record that goes on longer than this has a quote that is not closed. */
    private static final int LONGEST_RECORD = 4_000_000;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final SourceBytes file;
    private final ByteBuffer bytes = ByteBuffer.allocate(8_192).flip();
    private final CharBuffer letters = CharBuffer.allocate(8_192).flip();
    private CharsetDecoder decoder;
    private boolean undecided;
    private boolean ended;
    private long sinceRecord;
    private @Nullable Fault fault;

    SourceText(SourceBytes file, Encoding encoding) throws IOException, UnreadableSource {
        this.file = file;
        checkKind(file);
        boolean marked = file.begins(0xEF, 0xBB, 0xBF);
        if (marked) {
            file.skipNBytes(3);
        }
        boolean windows = encoding == Encoding.WINDOWS_1252 && !marked;
        this.undecided = encoding == Encoding.AUTO && !marked;
        this.decoder = strict(windows ? WINDOWS_1252 : StandardCharsets.UTF_8);
    }

    private static void checkKind(SourceBytes file) throws UnreadableSource {
        if (file.isEmpty()) {
            throw new UnreadableSource("empty-file", "The file is empty.");
        }
        if (file.begins(0xFE, 0xFF) || file.begins(0xFF, 0xFE)) {
            throw new UnreadableSource("wrong-encoding", "The file is UTF-16: save it as \"CSV UTF-8\".");
        }
        String other = file.looksLikeJson() ? "JSON" : file.otherKind();
        if (other != null) {
            throw new UnreadableSource(
                    "wrong-file", "The mapping reads a text file with columns; this is " + other + ".");
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Says that a record was read whole. */
    void recordRead() {
        sinceRecord = 0;
    }

    /** Why the last reading failed, when that was for what stands in the file. */
    @Nullable
    Fault fault() {
        return fault;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!letters.hasRemaining() && !decode()) {
            return -1;
        }
        int count = Math.min(length, letters.remaining());
        letters.get(into, offset, count);
        return count;
    }

    /** Decodes the next letters; false at the end. */
    private boolean decode() throws IOException {
        letters.clear();
        while (letters.position() == 0) {
            CoderResult result = decoder.decode(bytes, letters, ended);
            if (result.isError() && letters.position() == 0) {
                decideFor1252();
            } else if (result.isUnderflow() && letters.position() == 0 && !fill()) {
                break;
            }
        }
        letters.flip();
        look();
        return letters.hasRemaining();
    }

    private void decideFor1252() throws IOException {
        if (!undecided) {
            throw refuse(
                    "wrong-encoding",
                    "The file has bytes that are no letter in its encoding ("
                            + decoder.charset().name()
                            + "): save it as \"CSV UTF-8\", or say the encoding in the mapping.");
        }
        undecided = false;
        decoder = strict(WINDOWS_1252);
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        bytes.compact();
        int count = file.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count > 0) {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
        ended = count < 0;
        return true;
    }

    private void look() throws IOException {
        for (int i = 0; i < letters.limit(); i++) {
            if (letters.get(i) == 0) {
                throw refuse("wrong-file", "This is not a text file.");
            }
            undecided &= letters.get(i) < 0x80;
        }
        sinceRecord += letters.limit();
        if (sinceRecord > LONGEST_RECORD) {
            throw refuse("not-csv", "A line is longer than any table has: a cell with quotes may not be closed.");
        }
    }

    private IOException refuse(String code, String detail) {
        fault = new Fault("", code, detail);
        return new IOException(detail);
    }

    @Override
    public void close() {
        // The file belongs to whoever opened it.
    }
}
