/** Indicators in the database. */
@NullMarked
package nl.driehoek.indicators.indicator.store;

import org.jspecify.annotations.NullMarked;
