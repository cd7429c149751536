/** Gets files from the addresses of publishers, and from nowhere else. */
@NullMarked
package nl.driehoek.indicators.imports.fetch;

import org.jspecify.annotations.NullMarked;
