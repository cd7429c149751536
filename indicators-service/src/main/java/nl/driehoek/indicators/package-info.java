/** Root of indicators-service. */
@NullMarked
package nl.driehoek.indicators;

import org.jspecify.annotations.NullMarked;
