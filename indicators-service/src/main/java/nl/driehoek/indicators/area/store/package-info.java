/** Areas in the database. */
@NullMarked
package nl.driehoek.indicators.area.store;

import org.jspecify.annotations.NullMarked;
