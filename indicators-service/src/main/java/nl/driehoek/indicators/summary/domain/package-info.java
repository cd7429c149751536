/** Counting statuses. Pure Java. */
@NullMarked
package nl.driehoek.indicators.summary.domain;

import org.jspecify.annotations.NullMarked;
