/** That the launcher does what it says. */
@NullMarked
package nl.driehoek.local.instance;

import org.jspecify.annotations.NullMarked;
