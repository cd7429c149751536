/** How fast files of figures come in. */
@NullMarked
package nl.driehoek.benchmark.imports;

import org.jspecify.annotations.NullMarked;
