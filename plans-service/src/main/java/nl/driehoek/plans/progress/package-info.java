/** How it goes with a plan: its targets with their statuses, and the commitments under its themes. */
@NullMarked
package nl.driehoek.plans.progress;

import org.jspecify.annotations.NullMarked;
