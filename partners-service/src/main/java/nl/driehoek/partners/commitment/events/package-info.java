/** Commitments as published. */
@NullMarked
package nl.driehoek.partners.commitment.events;

import org.jspecify.annotations.NullMarked;
