/** Rules of measuring: periods, series of versions, what may be recorded. Pure Java. */
@NullMarked
package nl.driehoek.indicators.measurement.domain;

import org.jspecify.annotations.NullMarked;
