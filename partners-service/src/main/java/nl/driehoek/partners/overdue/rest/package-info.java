/** Overdue reports over HTTP. */
@NullMarked
package nl.driehoek.partners.overdue.rest;

import org.jspecify.annotations.NullMarked;
