package nl.driehoek.indicators.reportsource;

import java.math.BigInteger;
import java.security.Key;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.EllipticCurve;
import java.util.HashMap;
import java.util.Map;
import nl.driehoek.indicators.reportsource.domain.ReportKey;
import nl.driehoek.kit.domain.Faults;
import org.jose4j.base64url.Base64Url;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Makes keys of the JDK out of registered ones; the one place where it shows whether a key is one. */
public final class PublicKeys {
    /** Octets of a coordinate, on both curves; RFC 7518 and 8037 want all of them. */
    private static final int SIZE = 32;

    private PublicKeys() {}

    /** Adds that these numbers are no key of their kind. */
    public static void check(ReportKey key, Faults faults) {
        try {
            if (size(key.x()) != SIZE || key.y() != null && size(key.y()) != SIZE) {
                throw new JoseException("not of the size of the curve");
            }
            Key made = of(key);
            if (made instanceof ECPublicKey point && !isOnCurve(point)) {
                throw new JoseException("not a point of the curve");
            }
        } catch (JoseException | RuntimeException e) {
            faults.add(
                    "key-invalid",
                    "x" + (key.y() == null ? " is" : " and y are") + " no key of "
                            + key.kind().curve());
        }
    }

    /** @throws JoseException when it is no key; of a registered one that cannot be */
    static Key of(ReportKey key) throws JoseException {
        Map<String, Object> members = new HashMap<>();
        members.put("kty", key.kind().keyType());
        members.put("crv", key.kind().curve());
        members.put("x", key.x());
        if (key.y() != null) {
            members.put("y", key.y());
        }
        return PublicJsonWebKey.Factory.newPublicJwk(members).getPublicKey();
    }

    private static int size(String coordinate) {
        return Base64Url.decode(coordinate).length;
    }

    /** The JDK makes a key of any two numbers, and only finds out when it is used. */
    private static boolean isOnCurve(ECPublicKey key) {
        EllipticCurve curve = key.getParams().getCurve();
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        BigInteger x = key.getW().getAffineX();
        BigInteger y = key.getW().getAffineY();
        BigInteger right =
                x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(p);
        return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.pow(2).mod(p).equals(right);
    }
}
