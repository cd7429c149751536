/** How soon adopted plans are judged. */
@NullMarked
package nl.driehoek.benchmark.adoption;

import org.jspecify.annotations.NullMarked;
