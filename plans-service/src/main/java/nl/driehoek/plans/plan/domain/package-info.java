/** Plans, their revisions and what stands in them: the rules. */
@NullMarked
package nl.driehoek.plans.plan.domain;

import org.jspecify.annotations.NullMarked;
