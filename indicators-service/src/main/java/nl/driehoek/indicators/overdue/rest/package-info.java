/** Overdue measurements over HTTP. */
@NullMarked
package nl.driehoek.indicators.overdue.rest;

import org.jspecify.annotations.NullMarked;
