/** The faults, how they are run, and what is reported of them. */
@NullMarked
package nl.driehoek.faults.scenario;

import org.jspecify.annotations.NullMarked;
