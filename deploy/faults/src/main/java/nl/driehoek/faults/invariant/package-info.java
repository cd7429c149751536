/** What has to hold once everything is quiet again. */
@NullMarked
package nl.driehoek.faults.invariant;

import org.jspecify.annotations.NullMarked;
