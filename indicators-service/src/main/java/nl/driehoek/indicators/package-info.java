/** Root of indicators-service: what is measured, and whether targets are met. */
@NullMarked
package nl.driehoek.indicators;

import org.jspecify.annotations.NullMarked;
