package nl.driehoek.indicators.reportsource.domain;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of keys that reports may be signed with, in the names of JOSE (RFC 7517, 7518, 8037). */
public enum KeyKind {
    P_256("EC", "P-256", "ES256"),
    ED25519("OKP", "Ed25519", "EdDSA");

    private final String keyType;
    private final String curve;
    private final String algorithm;

    KeyKind(String keyType, String curve, String algorithm) {
        this.keyType = keyType;
        this.curve = curve;
        this.algorithm = algorithm;
    }

    public static Optional<KeyKind> of(@Nullable String keyType, @Nullable String curve) {
        return Arrays.stream(values())
                .filter(kind -> kind.keyType.equals(keyType) && kind.curve.equals(curve))
                .findFirst();
    }

    /** {@code kty}. */
    public String keyType() {
        return keyType;
    }

    /** {@code crv}. */
    public String curve() {
        return curve;
    }

    /** The one algorithm ({@code alg}) that such a key signs by. */
    public String algorithm() {
        return algorithm;
    }
}
