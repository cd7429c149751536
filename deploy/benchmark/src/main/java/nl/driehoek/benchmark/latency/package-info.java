/** How soon a subscriber sees what follows from a measurement. */
@NullMarked
package nl.driehoek.benchmark.latency;

import org.jspecify.annotations.NullMarked;
