/** How this service reads the parameters of a request. */
@NullMarked
package nl.driehoek.partners.rest;

import org.jspecify.annotations.NullMarked;
