/** Looking at commitments anew on request. */
@NullMarked
package nl.driehoek.partners.recomputation;

import org.jspecify.annotations.NullMarked;
