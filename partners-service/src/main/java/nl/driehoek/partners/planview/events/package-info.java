/** The events of plans-service, as far as this service reads them. */
@NullMarked
package nl.driehoek.partners.planview.events;

import org.jspecify.annotations.NullMarked;
