/** Tests of files that are taken in. */
@NullMarked
package nl.driehoek.local.imports;

import org.jspecify.annotations.NullMarked;
