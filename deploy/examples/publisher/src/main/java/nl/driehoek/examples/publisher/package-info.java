/** An example of a system that reports measurements; it knows Driehoek by its published contract alone. */
@NullMarked
package nl.driehoek.examples.publisher;

import org.jspecify.annotations.NullMarked;
