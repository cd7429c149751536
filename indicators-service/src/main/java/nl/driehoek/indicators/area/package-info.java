/** The areas that are measured: flat reference data with a parent. */
@NullMarked
package nl.driehoek.indicators.area;

import org.jspecify.annotations.NullMarked;
