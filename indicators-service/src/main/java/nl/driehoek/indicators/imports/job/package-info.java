/** Works on one import at a time, in the background. */
@NullMarked
package nl.driehoek.indicators.imports.job;

import org.jspecify.annotations.NullMarked;
