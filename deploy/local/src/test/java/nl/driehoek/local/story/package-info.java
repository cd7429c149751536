/** That the launcher does what it says. */
@NullMarked
package nl.driehoek.local.story;

import org.jspecify.annotations.NullMarked;
