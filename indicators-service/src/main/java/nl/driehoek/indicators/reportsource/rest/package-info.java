/** Report sources over HTTP. */
@NullMarked
package nl.driehoek.indicators.reportsource.rest;

import org.jspecify.annotations.NullMarked;
