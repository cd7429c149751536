package nl.driehoek.indicators.imports.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file with a look at the first of them, as a file is often of another kind than its sender thinks. Knows
 * a failure of the stream from a file that is wrong, which libraries tell by the same exception.
 */
final class SourceBytes extends InputStream {
    private static final int HEAD = 1_024;
    private static final Pattern JSON = Pattern.compile("(?s)\\s*(?:\\{\\s*[\"}].*|\\[\\s*[\\[{\"\\]0-9].*|\\{|\\[)");
    private static final Pattern MARKUP = Pattern.compile("(?s)\\s*<[!?/A-Za-z].*");
    private static final List<Kind> KINDS = List.of(
            new Kind("a spreadsheet or another packed file", 'P', 'K', 3, 4),
            new Kind("an empty packed file", 'P', 'K', 5, 6),
            new Kind("an old or encrypted Office file", 0xD0, 0xCF, 0x11, 0xE0),
            new Kind("a PDF document", '%', 'P', 'D', 'F'),
            new Kind("a file packed with gzip: unpack it first", 0x1F, 0x8B),
            new Kind("an image", 0x89, 'P', 'N', 'G'));

    private final InputStream bytes;
    private final byte[] head;
    private @Nullable IOException failure;

    private record Kind(String name, int... first) {
        boolean is(byte[] head) {
            for (int i = 0; i < first.length; i++) {
                if (head.length <= i || (head[i] & 0xFF) != first[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    SourceBytes(InputStream file) throws IOException {
        this.head = file.readNBytes(HEAD);
        this.bytes = new SequenceInputStream(new ByteArrayInputStream(head), file);
    }

    boolean isEmpty() {
        return head.length == 0;
    }

    boolean begins(int... first) {
        return new Kind("", first).is(head);
    }

    boolean looksLikeJson() {
        return JSON.matcher(text()).matches();
    }

    /** What the file is if it is surely not the kind of text that was meant; null when it can be that. */
    @Nullable
    String otherKind() {
        for (Kind kind : KINDS) {
            if (kind.is(head)) {
                return kind.name();
            }
        }
        if (MARKUP.matcher(text()).matches()) {
            return "HTML or XML, such as a page that tells of an error";
        }
        return null;
    }

    private String text() {
        int skipped = begins(0xEF, 0xBB, 0xBF) ? 3 : 0;
        return new String(Arrays.copyOfRange(head, skipped, head.length), StandardCharsets.ISO_8859_1);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return bytes.read(into, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Throws on what made the stream itself fail, if that is what happened. */
    void throwFailure() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
