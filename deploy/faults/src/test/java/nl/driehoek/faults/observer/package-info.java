/** Tests of the observer: what it counts is what the suite proves. */
@NullMarked
package nl.driehoek.faults.observer;

import org.jspecify.annotations.NullMarked;
