/** Imports over HTTP. */
@NullMarked
package nl.driehoek.indicators.imports.rest;

import org.jspecify.annotations.NullMarked;
