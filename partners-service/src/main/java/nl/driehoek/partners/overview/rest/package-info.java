/** The views over commitments, over HTTP. */
@NullMarked
package nl.driehoek.partners.overview.rest;

import org.jspecify.annotations.NullMarked;
