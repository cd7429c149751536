/** Who promised what, and how it goes on. */
@NullMarked
package nl.driehoek.partners.commitment;

import org.jspecify.annotations.NullMarked;
