package nl.driehoek.indicators.reportsource;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.driehoek.indicators.reportsource.domain.ReportKey;
import nl.driehoek.indicators.reportsource.domain.ReportSource;
import nl.driehoek.kit.domain.Faults;
import org.jose4j.base64url.Base64Url;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.Headers;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which source sent a report: by a JWS with detached content (RFC 7515, appendix F) over the value, whose
 * protected header also names the id, source and type of the event. A signature of one report is therefore none of
 * another, even when they say the same.
 */
@ApplicationScoped
public class ReportAuthentication {
    /** Attribute with the signature: {@code header..signature}. */
    public static final String ATTRIBUTE = "signature";

    private static final int LONGEST_SIGNATURE = 2_000;
    private static final byte[] NOTHING = {};

    private final ReportSourceService sources;
    private final Clock clock;

    public ReportAuthentication(ReportSourceService sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * @param doubts takes why the source is not believed, in words that repeat nothing of the event
     * @return the source; null when there are doubts
     */
    public @Nullable ReportSource authenticate(CloudEvent event, Faults doubts) {
        ReportSource source = sources.find(event.getSource().toString())
                .map(VersionedSource::source)
                .orElse(null);
        Object signature = event.getExtension(ATTRIBUTE);
        if (source == null) {
            doubts.add("source-unknown", "the source is not registered");
        } else if (signature == null) {
            doubts.add("signature-missing", "the attribute signature must be given");
        } else if (!isSigned(event, signature.toString(), source)) {
            doubts.add(
                    "signature-invalid",
                    "must be a JWS with detached content over the value, by a registered key of the source and its"
                            + " algorithm, with kid, ce_id, ce_source and ce_type in its protected header");
        } else if (!source.isActiveOn(LocalDate.now(clock))) {
            doubts.add("source-inactive", "reports of the source are not taken in at present");
        } else {
            return source;
        }
        return null;
    }

    private static boolean isSigned(CloudEvent event, String signature, ReportSource source) {
        if (signature.length() > LONGEST_SIGNATURE || !signature.matches("[\\w-]+\\.\\.[\\w-]+")) {
            return false;
        }
        CloudEventData data = event.getData();
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setCompactSerialization(signature);
            jws.setEncodedPayload(Base64Url.encode(data == null ? NOTHING : data.toBytes()));
            ReportKey key = source.key(jws.getKeyIdHeaderValue()).orElse(null);
            Headers header = jws.getHeaders();
            // Extensions of JWS would change what is signed, or how.
            if (key == null || header.getObjectHeaderValue("crit") != null || !isAbout(event, header)) {
                return false;
            }
            jws.setAlgorithmConstraints(
                    new AlgorithmConstraints(ConstraintType.PERMIT, key.kind().algorithm()));
            jws.setKey(PublicKeys.of(key));
            return jws.verifySignature();
        } catch (JoseException | RuntimeException e) {
            // Whatever the parser stumbled over was sent by somebody unknown.
            return false;
        }
    }

    private static boolean isAbout(CloudEvent event, Headers header) {
        return event.getId().equals(header.getObjectHeaderValue("ce_id"))
                && event.getSource().toString().equals(header.getObjectHeaderValue("ce_source"))
                && event.getType().equals(header.getObjectHeaderValue("ce_type"));
    }
}
