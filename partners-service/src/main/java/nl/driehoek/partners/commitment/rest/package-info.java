/** Commitments and progress reports over HTTP. */
@NullMarked
package nl.driehoek.partners.commitment.rest;

import org.jspecify.annotations.NullMarked;
