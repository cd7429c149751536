/** Carrying over by HTTP. */
@NullMarked
package nl.driehoek.partners.carryover.rest;

import org.jspecify.annotations.NullMarked;
