/** Measurements in the database. */
@NullMarked
package nl.driehoek.indicators.measurement.store;

import org.jspecify.annotations.NullMarked;
