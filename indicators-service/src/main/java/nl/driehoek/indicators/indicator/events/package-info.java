/** Indicators as published. */
@NullMarked
package nl.driehoek.indicators.indicator.events;

import org.jspecify.annotations.NullMarked;
