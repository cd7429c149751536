/** How commitments come to stand because time passes. */
@NullMarked
package nl.driehoek.partners.overdue;

import org.jspecify.annotations.NullMarked;
