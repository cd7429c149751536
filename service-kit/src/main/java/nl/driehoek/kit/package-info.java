/** Technique that the three services share; it knows no domain. */
@NullMarked
package nl.driehoek.kit;

import org.jspecify.annotations.NullMarked;
