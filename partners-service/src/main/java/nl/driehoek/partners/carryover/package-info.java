/** Commitments go on in the next edition of their plan. */
@NullMarked
package nl.driehoek.partners.carryover;

import org.jspecify.annotations.NullMarked;
