/** The smallest service that uses every part of the kit, for the kit's own tests. */
@NullMarked
package nl.driehoek.kit.sample;

import org.jspecify.annotations.NullMarked;
