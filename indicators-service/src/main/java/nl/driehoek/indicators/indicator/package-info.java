/** What is measured: use cases. */
@NullMarked
package nl.driehoek.indicators.indicator;

import org.jspecify.annotations.NullMarked;
