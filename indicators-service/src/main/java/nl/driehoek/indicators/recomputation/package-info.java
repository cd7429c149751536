/** Computing statuses anew, and the worker that judges what waits: use cases. */
@NullMarked
package nl.driehoek.indicators.recomputation;

import org.jspecify.annotations.NullMarked;
