/** Which commitments are to be looked at, and which reports are overdue, in PostgreSQL. */
@NullMarked
package nl.driehoek.partners.overdue.store;

import org.jspecify.annotations.NullMarked;
