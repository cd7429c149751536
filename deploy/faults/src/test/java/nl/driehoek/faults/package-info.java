/** The short profile, with every build. */
@NullMarked
package nl.driehoek.faults;

import org.jspecify.annotations.NullMarked;
