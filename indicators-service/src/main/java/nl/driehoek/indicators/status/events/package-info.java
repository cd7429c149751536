/** Target statuses as published. */
@NullMarked
package nl.driehoek.indicators.status.events;

import org.jspecify.annotations.NullMarked;
