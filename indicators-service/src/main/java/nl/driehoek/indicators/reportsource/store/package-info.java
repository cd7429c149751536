/** Report sources in the database. */
@NullMarked
package nl.driehoek.indicators.reportsource.store;

import org.jspecify.annotations.NullMarked;
