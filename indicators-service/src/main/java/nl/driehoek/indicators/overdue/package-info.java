/** Measurements that should have come by now: use cases. */
@NullMarked
package nl.driehoek.indicators.overdue;

import org.jspecify.annotations.NullMarked;
