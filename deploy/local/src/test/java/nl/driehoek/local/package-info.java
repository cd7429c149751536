/** That the launcher does what it says. */
@NullMarked
package nl.driehoek.local;

import org.jspecify.annotations.NullMarked;
