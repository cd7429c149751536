/** Adopted targets, projected from the events of plans. */
@NullMarked
package nl.driehoek.indicators.target;

import org.jspecify.annotations.NullMarked;
