/** Areas over HTTP. */
@NullMarked
package nl.driehoek.indicators.area.rest;

import org.jspecify.annotations.NullMarked;
