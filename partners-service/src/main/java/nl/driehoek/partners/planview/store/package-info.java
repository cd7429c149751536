/** What this service knows of plans, in PostgreSQL. */
@NullMarked
package nl.driehoek.partners.planview.store;

import org.jspecify.annotations.NullMarked;
