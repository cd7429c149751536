/** Tables of commitments and progress over HTTP. */
@NullMarked
package nl.driehoek.partners.exchange.rest;

import org.jspecify.annotations.NullMarked;
