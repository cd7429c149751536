/** Recording what was measured: use cases. */
@NullMarked
package nl.driehoek.indicators.measurement;

import org.jspecify.annotations.NullMarked;
