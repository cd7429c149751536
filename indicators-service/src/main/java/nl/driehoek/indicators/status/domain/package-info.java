/** The status method: verdict, trajectory and trend of a target, with the reasons. Pure Java. */
@NullMarked
package nl.driehoek.indicators.status.domain;

import org.jspecify.annotations.NullMarked;
