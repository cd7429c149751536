/** Target statuses in the database. */
@NullMarked
package nl.driehoek.indicators.status.store;

import org.jspecify.annotations.NullMarked;
