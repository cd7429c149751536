/** What a recomputation is, without database or HTTP. */
@NullMarked
package nl.driehoek.indicators.recomputation.domain;

import org.jspecify.annotations.NullMarked;
