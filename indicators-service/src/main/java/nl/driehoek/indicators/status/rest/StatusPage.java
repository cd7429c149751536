package nl.driehoek.indicators.status.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import nl.driehoek.indicators.status.RenderedStatus;
import nl.driehoek.indicators.status.StatusDocument;
import nl.driehoek.kit.rest.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of statuses in the form of every {@link Page}, put together from items that were written before: half a megabyte
 * that need not be read and written again for every reader.
 */
@Schema(name = "PageStatusDocument") // As every page is called before it gets a readable name.
record StatusPage(
        @Schema(description = "The items of this page, in the list's order.")
        List<StatusDocument> items,

        @Schema(
                description = "Cursor of the next page; absent on the last page.",
                examples = "Z3JvbmluZ2VuLWluYnJha2Vu")
        @Nullable
        String nextCursor) {

    private static final byte[] BEGIN = "{\"items\":[".getBytes(UTF_8);

    /** As it is sent; a cursor has no sign that would have to be escaped. */
    static byte[] bytes(Page<RenderedStatus> page) {
        String next = page.nextCursor();
        byte[] end = (next == null ? "]}" : "],\"nextCursor\":\"" + next + "\"}").getBytes(UTF_8);
        int commas = Math.max(0, page.items().size() - 1);
        int size = BEGIN.length
                + end.length
                + commas
                + page.items().stream().mapToInt(item -> item.json().length).sum();
        byte[] bytes = new byte[size];
        int at = append(bytes, 0, BEGIN);
        for (int i = 0; i < page.items().size(); i++) {
            if (i > 0) {
                bytes[at++] = ',';
            }
            at = append(bytes, at, page.items().get(i).json());
        }
        append(bytes, at, end);
        return bytes;
    }

    private static int append(byte[] bytes, int at, byte[] more) {
        System.arraycopy(more, 0, bytes, at, more.length);
        return at + more.length;
    }
}
