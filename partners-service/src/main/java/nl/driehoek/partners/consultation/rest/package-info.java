/** Consultation over HTTP. */
@NullMarked
package nl.driehoek.partners.consultation.rest;

import org.jspecify.annotations.NullMarked;
