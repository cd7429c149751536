/** Commitments and progress reports in PostgreSQL. */
@NullMarked
package nl.driehoek.partners.commitment.store;

import org.jspecify.annotations.NullMarked;
