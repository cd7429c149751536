/** The status board of a plan beside the same bytes from memory. */
@NullMarked
package nl.driehoek.benchmark.board;

import org.jspecify.annotations.NullMarked;
