/** Systems that may report measurements. */
@NullMarked
package nl.driehoek.indicators.reportsource;

import org.jspecify.annotations.NullMarked;
