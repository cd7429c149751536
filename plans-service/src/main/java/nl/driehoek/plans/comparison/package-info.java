/** What two revisions say differently: the use case. */
@NullMarked
package nl.driehoek.plans.comparison;

import org.jspecify.annotations.NullMarked;
