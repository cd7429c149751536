/** Reads published files row by row, whatever their kind; what a row means is for the mapping. */
@NullMarked
package nl.driehoek.indicators.imports.source;

import org.jspecify.annotations.NullMarked;
