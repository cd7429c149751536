/** Doing together what is asked for at the same time. */
@NullMarked
package nl.driehoek.kit.gathering;

import org.jspecify.annotations.NullMarked;
