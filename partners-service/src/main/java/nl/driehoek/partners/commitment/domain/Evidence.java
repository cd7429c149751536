package nl.driehoek.partners.commitment.domain;

import java.net.URI;
import java.net.URISyntaxException;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.domain.Invariants;
import nl.driehoek.partners.domain.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands that shows what was reported.
 *
 * @param link an address of a document, by https
 */
public record Evidence(String title, String link) {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_LINK = 1000;

    public Evidence {
        Invariants.hold(faults -> check(title, link, faults));
    }

    public static void check(@Nullable String title, @Nullable String link, Faults faults) {
        Texts.checkRequired(title, LONGEST_TITLE, faults.at("title"));
        Faults here = faults.at("link");
        Texts.checkRequired(link, LONGEST_LINK, here);
        if (link != null && !isHttps(link)) {
            here.add("wrong-form", "must be an address that begins with https://");
        }
    }

    private static boolean isHttps(String link) {
        try {
            URI uri = new URI(link);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
