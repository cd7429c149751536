/** Target statuses over HTTP. */
@NullMarked
package nl.driehoek.indicators.status.rest;

import org.jspecify.annotations.NullMarked;
