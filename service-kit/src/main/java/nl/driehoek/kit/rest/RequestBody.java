package nl.driehoek.kit.rest;

import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What the present request's body was, so that a repeat of the request can be told from another one. */
@RequestScoped
public class RequestBody {
    private byte[] bytes = {};

    void remember(byte[] body) {
        bytes = body;
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
