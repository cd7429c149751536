/** Where reactions are kept. */
@NullMarked
package nl.driehoek.partners.consultation.store;

import org.jspecify.annotations.NullMarked;
