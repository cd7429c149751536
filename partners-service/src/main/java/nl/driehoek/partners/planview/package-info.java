/** What this service knows of plans. */
@NullMarked
package nl.driehoek.partners.planview;

import org.jspecify.annotations.NullMarked;
