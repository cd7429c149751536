/** The register of partners in PostgreSQL. */
@NullMarked
package nl.driehoek.partners.partner.store;

import org.jspecify.annotations.NullMarked;
