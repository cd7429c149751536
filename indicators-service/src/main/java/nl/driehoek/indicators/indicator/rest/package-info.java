/** Indicators over HTTP. */
@NullMarked
package nl.driehoek.indicators.indicator.rest;

import org.jspecify.annotations.NullMarked;
