/** Brings a database that was put back to an earlier moment, and the topics, in line with each other. */
@NullMarked
package nl.driehoek.kit.reconciliation;

import org.jspecify.annotations.NullMarked;
