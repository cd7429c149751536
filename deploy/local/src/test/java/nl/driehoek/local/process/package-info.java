/** That the launcher does what it says. */
@NullMarked
package nl.driehoek.local.process;

import org.jspecify.annotations.NullMarked;
