package nl.driehoek.indicators.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest by which a file is known again. */
public final class Sha256 {
    private Sha256() {}

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
