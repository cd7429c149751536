/** Recomputations in the database. */
@NullMarked
package nl.driehoek.indicators.recomputation.store;

import org.jspecify.annotations.NullMarked;
