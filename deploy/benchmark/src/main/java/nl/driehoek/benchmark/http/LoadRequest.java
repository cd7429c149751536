package nl.driehoek.benchmark.http;

import java.nio.charset.StandardCharsets;

/**
 * A request to send.
 *
 * @param body nothing for a GET, else JSON
 */
@SuppressWarnings("ArrayRecordComponent")
public record LoadRequest(String path, byte[] body) {
    private static final byte[] NOTHING = {};

    public static LoadRequest get(String path) {
        return new LoadRequest(path, NOTHING);
    }

    public static LoadRequest post(String path, String json) {
        return new LoadRequest(path, json.getBytes(StandardCharsets.UTF_8));
    }
}
