/** Health as a metric, so that one scrape tells all that alarms need. */
@NullMarked
package nl.driehoek.kit.health;

import org.jspecify.annotations.NullMarked;
