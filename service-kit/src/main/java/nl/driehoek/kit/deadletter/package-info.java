/** Events that a service could not take: kept, shown, handed over once more, or put aside with a reason. */
@NullMarked
package nl.driehoek.kit.deadletter;

import org.jspecify.annotations.NullMarked;
