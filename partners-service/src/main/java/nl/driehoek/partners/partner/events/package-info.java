/** Partners as published. */
@NullMarked
package nl.driehoek.partners.partner.events;

import org.jspecify.annotations.NullMarked;
