package nl.driehoek.examples.publisher;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jose4j.base64url.Base64Url;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Makes signed reports: a CloudEvent whose attribute {@code signature} is a JWS with detached content over its data. */
final class Reports {
    static final String TYPE = "nl.driehoek.indicators.measurement-reported.v1";

    private Reports() {}

    /**
     * @param id its identity for ever: the same report sent again has the same id, and a mended one another
     * @param data what is sent, to the byte: that is what is signed
     */
    static CloudEvent signed(URI source, String id, byte[] data, PublicJsonWebKey key) throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(
                key.getKeyType().equals("EC")
                        ? AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256
                        : AlgorithmIdentifiers.EDDSA);
        jws.setKeyIdHeaderValue(key.getKeyId());
        // Without these the signature could be put on another report that says the same.
        jws.setHeader("ce_id", id);
        jws.setHeader("ce_source", source.toString());
        jws.setHeader("ce_type", TYPE);
        jws.setKey(key.getPrivateKey());
        jws.setEncodedPayload(Base64Url.encode(data));
        return CloudEventBuilder.v1()
                .withId(id)
                .withSource(source)
                .withType(TYPE)
                .withData("application/json", data)
                .withExtension("signature", jws.getDetachedContentCompactSerialization())
                .build();
    }

    /** A Kafka key that is the same for all reports of a series, so that a correction stays behind what it corrects. */
    static String key(URI source, byte[] data) {
        try {
            Map<String, Object> report = JsonUtil.parseJson(new String(data, StandardCharsets.UTF_8));
            return report.get("indicator") + "|" + report.get("area");
        } catch (JoseException e) {
            // That is for the answer to tell.
            return source.toString();
        }
    }
}
