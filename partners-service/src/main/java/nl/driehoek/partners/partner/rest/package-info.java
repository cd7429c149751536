/** The register of partners over HTTP. */
@NullMarked
package nl.driehoek.partners.partner.rest;

import org.jspecify.annotations.NullMarked;
