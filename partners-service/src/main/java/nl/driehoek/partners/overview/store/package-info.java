/** What the views need from PostgreSQL beside the commitments themselves. */
@NullMarked
package nl.driehoek.partners.overview.store;

import org.jspecify.annotations.NullMarked;
