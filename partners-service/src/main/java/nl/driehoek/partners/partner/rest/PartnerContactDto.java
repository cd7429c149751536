package nl.driehoek.partners.partner.rest;

import nl.driehoek.partners.partner.domain.Contact;
import nl.driehoek.partners.partner.domain.PartnerForm.ContactForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where to ask a partner something. */
@Schema(
        name = "PartnerContact",
        description = "Where to ask a partner something. No personal data: a function and its mailbox, not the name or"
                + " the address of a person. It is in no event.")
public record PartnerContactDto(
        @Schema(
                required = true,
                description = "The function, not a name.",
                maxLength = Contact.LONGEST_ROLE,
                examples = "coördinator integrale veiligheid")
        @Nullable
        String role,

        @Schema(
                description = "E-mail address of the organisation or the function, not of a person.",
                pattern = "^" + Contact.ADDRESS_FORM + "$",
                maxLength = Contact.LONGEST_ADDRESS,
                examples = "veiligheid@groningen.example")
        @Nullable
        String address) {

    static @Nullable PartnerContactDto of(@Nullable Contact contact) {
        return contact == null ? null : new PartnerContactDto(contact.role(), contact.address());
    }

    ContactForm form() {
        return new ContactForm(role, address);
    }
}
