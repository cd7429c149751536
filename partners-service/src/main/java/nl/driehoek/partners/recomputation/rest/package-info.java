/** Recomputations over HTTP. */
@NullMarked
package nl.driehoek.partners.recomputation.rest;

import org.jspecify.annotations.NullMarked;
