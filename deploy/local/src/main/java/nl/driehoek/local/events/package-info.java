/** The published events, read as any subscriber would. */
@NullMarked
package nl.driehoek.local.events;

import org.jspecify.annotations.NullMarked;
