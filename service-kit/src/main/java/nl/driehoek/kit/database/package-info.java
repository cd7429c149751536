/** Statements without entities. */
@NullMarked
package nl.driehoek.kit.database;

import org.jspecify.annotations.NullMarked;
