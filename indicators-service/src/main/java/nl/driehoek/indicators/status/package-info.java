/** Judging targets: use cases. */
@NullMarked
package nl.driehoek.indicators.status;

import org.jspecify.annotations.NullMarked;
