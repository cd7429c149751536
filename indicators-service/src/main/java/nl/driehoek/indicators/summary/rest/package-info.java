/** How plans stand, over HTTP. */
@NullMarked
package nl.driehoek.indicators.summary.rest;

import org.jspecify.annotations.NullMarked;
