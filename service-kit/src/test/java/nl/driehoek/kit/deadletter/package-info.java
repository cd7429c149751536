/** Tests of dead letters, on the sample service. */
@NullMarked
package nl.driehoek.kit.deadletter;

import org.jspecify.annotations.NullMarked;
