/** Imports in the database. */
@NullMarked
package nl.driehoek.indicators.imports.store;

import org.jspecify.annotations.NullMarked;
