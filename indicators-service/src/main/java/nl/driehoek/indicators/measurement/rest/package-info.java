/** Measurements over HTTP. */
@NullMarked
package nl.driehoek.indicators.measurement.rest;

import org.jspecify.annotations.NullMarked;
