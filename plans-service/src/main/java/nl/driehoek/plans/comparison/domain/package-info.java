/** What two revisions say differently: the rules. */
@NullMarked
package nl.driehoek.plans.comparison.domain;

import org.jspecify.annotations.NullMarked;
