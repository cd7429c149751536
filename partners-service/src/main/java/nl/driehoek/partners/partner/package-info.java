/** The register of partners. */
@NullMarked
package nl.driehoek.partners.partner;

import org.jspecify.annotations.NullMarked;
