/** What the launcher tells with the plans of Groningen: the seed, the demo and the table of statuses. */
@NullMarked
package nl.driehoek.local.story;

import org.jspecify.annotations.NullMarked;
