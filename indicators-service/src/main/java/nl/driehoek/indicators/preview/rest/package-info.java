/** Previews over HTTP. */
@NullMarked
package nl.driehoek.indicators.preview.rest;

import org.jspecify.annotations.NullMarked;
