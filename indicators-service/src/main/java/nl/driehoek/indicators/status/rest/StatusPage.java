package nl.driehoek.indicators.status.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
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
    private static final byte[] COMMA = ",".getBytes(UTF_8);

    /**
     * As it is sent: the items stay where they are, and are copied once only, to the connection. A cursor has no sign that
     * would have to be escaped.
     */
    static Buffer buffer(Page<RenderedStatus> page) {
        List<byte[]> parts = new ArrayList<>();
        parts.add(BEGIN);
        for (RenderedStatus item : page.items()) {
            if (parts.size() > 1) {
                parts.add(COMMA);
            }
            parts.add(item.json());
        }
        String next = page.nextCursor();
        parts.add((next == null ? "]}" : "],\"nextCursor\":\"" + next + "\"}").getBytes(UTF_8));
        // With fewer than there are, Netty would copy them into one.
        int mostParts = parts.size();
        return Buffer.buffer(Unpooled.wrappedBuffer(mostParts, parts.toArray(byte[][]::new)));
    }
}
