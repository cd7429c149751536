/** How much memory the services use beside an empty one. */
@NullMarked
package nl.driehoek.benchmark.memory;

import org.jspecify.annotations.NullMarked;
