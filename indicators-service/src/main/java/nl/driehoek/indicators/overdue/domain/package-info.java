/** Which measurements should have come by now: rules, without database or HTTP. */
@NullMarked
package nl.driehoek.indicators.overdue.domain;

import org.jspecify.annotations.NullMarked;
