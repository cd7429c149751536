/** The events of other services about targets and commitments, as far as this service reads them. */
@NullMarked
package nl.driehoek.plans.progress.events;

import org.jspecify.annotations.NullMarked;
