/** Driehoek on one machine: starts everything, shows it and stops it. */
@NullMarked
package nl.driehoek.local;

import org.jspecify.annotations.NullMarked;
