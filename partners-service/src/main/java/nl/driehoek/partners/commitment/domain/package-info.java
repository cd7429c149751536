/** What partners promise on a plan's theme, how it goes on, and when it needs attention. */
@NullMarked
package nl.driehoek.partners.commitment.domain;

import org.jspecify.annotations.NullMarked;
