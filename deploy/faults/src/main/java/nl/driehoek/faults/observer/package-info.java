/** A subscriber that sees every record of every topic. */
@NullMarked
package nl.driehoek.faults.observer;

import org.jspecify.annotations.NullMarked;
