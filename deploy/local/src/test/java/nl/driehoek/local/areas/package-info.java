/** The list of areas that the product brings along. */
@NullMarked
package nl.driehoek.local.areas;

import org.jspecify.annotations.NullMarked;
