package nl.driehoek.partners.partner.domain;

import java.util.regex.Pattern;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.domain.Invariants;
import nl.driehoek.partners.domain.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Where to ask a partner something. Never a person: people change, and the register holds no personal data.
 *
 * @param role the function, such as "coördinator integrale veiligheid"
 * @param address a mailbox of the organisation or the function
 */
public record Contact(String role, @Nullable String address) {

    public static final int LONGEST_ROLE = 100;
    public static final int LONGEST_ADDRESS = 200;

    /** As HTML has it for a field of type email, with a domain of at least two parts. */
    public static final String ADDRESS_FORM =
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    private static final Pattern ADDRESS = Pattern.compile(ADDRESS_FORM);

    public Contact {
        Invariants.hold(faults -> check(role, address, faults));
    }

    public static void check(@Nullable String role, @Nullable String address, Faults faults) {
        Texts.checkRequired(role, LONGEST_ROLE, faults.at("role"));
        checkAddress(address, faults.at("address"));
    }

    private static void checkAddress(@Nullable String address, Faults faults) {
        if (address == null) {
            return;
        }
        if (address.length() > LONGEST_ADDRESS) {
            faults.add("too-long", "must be at most " + LONGEST_ADDRESS + " characters, and is " + address.length());
        } else if (!ADDRESS.matcher(address).matches()) {
            faults.add("wrong-form", "must be an e-mail address such as veiligheid@groningen.example");
        }
    }
}
