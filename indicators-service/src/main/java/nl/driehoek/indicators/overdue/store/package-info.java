/** Overdue measurements in the database. */
@NullMarked
package nl.driehoek.indicators.overdue.store;

import org.jspecify.annotations.NullMarked;
