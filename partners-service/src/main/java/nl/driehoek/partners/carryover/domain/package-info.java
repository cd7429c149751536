/** What of one plan can go on in another, and how. */
@NullMarked
package nl.driehoek.partners.carryover.domain;

import org.jspecify.annotations.NullMarked;
