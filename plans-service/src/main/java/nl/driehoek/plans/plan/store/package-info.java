/** Plans and their revisions in the database. */
@NullMarked
package nl.driehoek.plans.plan.store;

import org.jspecify.annotations.NullMarked;
