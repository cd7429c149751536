/** Projected targets in the database. */
@NullMarked
package nl.driehoek.indicators.target.store;

import org.jspecify.annotations.NullMarked;
