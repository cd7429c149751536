/** The events of indicators-service about its catalogue, as far as this service reads them. */
@NullMarked
package nl.driehoek.plans.indicatorview.events;

import org.jspecify.annotations.NullMarked;
