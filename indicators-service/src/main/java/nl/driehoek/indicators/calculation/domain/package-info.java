/** How figures follow from other figures. Pure Java. */
@NullMarked
package nl.driehoek.indicators.calculation.domain;

import org.jspecify.annotations.NullMarked;
