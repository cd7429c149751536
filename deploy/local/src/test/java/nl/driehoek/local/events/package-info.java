/** That the launcher does what it says. */
@NullMarked
package nl.driehoek.local.events;

import org.jspecify.annotations.NullMarked;
