/** What follows from a commitment on a day, and how many are counted together. */
@NullMarked
package nl.driehoek.partners.overview.domain;

import org.jspecify.annotations.NullMarked;
