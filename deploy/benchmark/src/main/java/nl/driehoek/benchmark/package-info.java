/** Measures the packaged product against a baseline in the same run. */
@NullMarked
package nl.driehoek.benchmark;

import org.jspecify.annotations.NullMarked;
