/** Plan revisions as other services publish them. */
@NullMarked
package nl.driehoek.indicators.target.events;

import org.jspecify.annotations.NullMarked;
