/** How many measurements a second come in one by one. */
@NullMarked
package nl.driehoek.benchmark.live;

import org.jspecify.annotations.NullMarked;
