/** What other services told of targets and commitments, in the database. */
@NullMarked
package nl.driehoek.plans.progress.store;

import org.jspecify.annotations.NullMarked;
