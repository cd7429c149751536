/** Recomputations over HTTP. */
@NullMarked
package nl.driehoek.indicators.recomputation.rest;

import org.jspecify.annotations.NullMarked;
