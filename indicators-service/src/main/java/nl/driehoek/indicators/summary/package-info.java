/** How a plan stands: its statuses counted. Use cases. */
@NullMarked
package nl.driehoek.indicators.summary;

import org.jspecify.annotations.NullMarked;
