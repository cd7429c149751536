/** The packaged product, seen from outside: by its script, its APIs and its events. */
@NullMarked
package nl.driehoek.acceptance;

import org.jspecify.annotations.NullMarked;
