/** Figures that follow from other figures: use cases. */
@NullMarked
package nl.driehoek.indicators.calculation;

import org.jspecify.annotations.NullMarked;
