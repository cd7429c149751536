package nl.driehoek.indicators.status.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Tells by a few characters whether two statuses, written by the same form of the document, say the same. */
final class StatusDigest {
    /**
     * The form of the document, before each digest. To be changed whenever the same status is written otherwise than
     * before, with other members or in another order: then documents are compared, until they have been written again.
     */
    static final String FORM = "1:";

    /** A text in a document has its quotes escaped, so that this is the member itself. */
    private static final String DAY = "\"assessedOn\":\"";

    private static final int DAY_LENGTH = "2012-02-02".length();

    private StatusDigest() {}

    /** Of a document as it is written; the day on which it was judged does not count. */
    static String of(String document) {
        int member = document.indexOf(DAY);
        int day = member + DAY.length();
        // A document that was kept in another form says its day elsewhere: it is compared as a whole then.
        String said = member < 0 ? document : document.substring(0, day) + document.substring(day + DAY_LENGTH);
        return FORM + Base64.getEncoder().withoutPadding().encodeToString(sha256().digest(said.getBytes(UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
