/** Views over many commitments at once: who contributes where, how it stands, what is due and what needs attention. */
@NullMarked
package nl.driehoek.partners.overview;

import org.jspecify.annotations.NullMarked;
