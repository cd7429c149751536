/** Files that indicators-service takes in: sent, followed and reported. */
@NullMarked
package nl.driehoek.local.imports;

import org.jspecify.annotations.NullMarked;
