/** Comparisons over HTTP. */
@NullMarked
package nl.driehoek.plans.comparison.rest;

import org.jspecify.annotations.NullMarked;
