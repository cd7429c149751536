/** An adopted target in the form in which it is judged. Pure Java. */
@NullMarked
package nl.driehoek.indicators.target.domain;

import org.jspecify.annotations.NullMarked;
