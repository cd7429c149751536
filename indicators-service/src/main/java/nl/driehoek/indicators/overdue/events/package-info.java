/** Overdue measurements as published. */
@NullMarked
package nl.driehoek.indicators.overdue.events;

import org.jspecify.annotations.NullMarked;
