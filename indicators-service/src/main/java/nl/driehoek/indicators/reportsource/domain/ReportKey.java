package nl.driehoek.indicators.reportsource.domain;

import org.jspecify.annotations.Nullable;

/**
 * A public key of a source.
 *
 * @param kid its name, which each signature tells
 * @param x first coordinate, or all of an Ed25519 key; base64url
 * @param y second coordinate; null for Ed25519
 */
public record ReportKey(
        String kid, KeyKind kind, String x, @Nullable String y) {
    /** So that a key can be replaced at leisure, and nobody hides one among many. */
    public static final int MOST = 10;

    public static final int LONGEST_KID = 100;
    public static final String KID_FORM = "[A-Za-z0-9._:-]+";
}
