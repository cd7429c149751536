/** An indicator, as far as plans need it. */
@NullMarked
package nl.driehoek.plans.indicatorview.domain;

import org.jspecify.annotations.NullMarked;
