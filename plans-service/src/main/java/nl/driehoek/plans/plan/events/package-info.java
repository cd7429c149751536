/** What is published of plans. */
@NullMarked
package nl.driehoek.plans.plan.events;

import org.jspecify.annotations.NullMarked;
