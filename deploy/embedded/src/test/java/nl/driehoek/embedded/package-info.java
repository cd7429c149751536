/** That the embedded parts are what they say they are. */
@NullMarked
package nl.driehoek.embedded;

import org.jspecify.annotations.NullMarked;
