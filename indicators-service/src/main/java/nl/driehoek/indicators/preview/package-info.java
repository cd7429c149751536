/** Targets that are not in force yet, judged on what is known today. Use cases. */
@NullMarked
package nl.driehoek.indicators.preview;

import org.jspecify.annotations.NullMarked;
