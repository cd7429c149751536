/** That the launcher does what it says. */
@NullMarked
package nl.driehoek.local.api;

import org.jspecify.annotations.NullMarked;
