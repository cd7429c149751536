/** Figures from the files of publishers: asked for, read in the background, and recorded whole or not at all. */
@NullMarked
package nl.driehoek.indicators.imports;

import org.jspecify.annotations.NullMarked;
