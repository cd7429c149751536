/** Plans and their revisions: the use cases. */
@NullMarked
package nl.driehoek.plans.plan;

import org.jspecify.annotations.NullMarked;
