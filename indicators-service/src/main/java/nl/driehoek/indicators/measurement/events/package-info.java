/** Measurements as published, and as other systems report them. */
@NullMarked
package nl.driehoek.indicators.measurement.events;

import org.jspecify.annotations.NullMarked;
