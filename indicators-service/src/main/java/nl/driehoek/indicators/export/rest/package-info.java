/** Exports over HTTP. */
@NullMarked
package nl.driehoek.indicators.export.rest;

import org.jspecify.annotations.NullMarked;
