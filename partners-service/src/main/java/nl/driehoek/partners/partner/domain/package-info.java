/** What a partner is, and when one can be registered. */
@NullMarked
package nl.driehoek.partners.partner.domain;

import org.jspecify.annotations.NullMarked;
