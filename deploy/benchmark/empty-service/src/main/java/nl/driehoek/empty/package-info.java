/** A service that does nothing: what its parts cost by themselves. */
@NullMarked
package nl.driehoek.empty;

import org.jspecify.annotations.NullMarked;
