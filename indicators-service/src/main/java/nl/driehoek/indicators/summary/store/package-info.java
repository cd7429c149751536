/** Counts of statuses out of the database. */
@NullMarked
package nl.driehoek.indicators.summary.store;

import org.jspecify.annotations.NullMarked;
