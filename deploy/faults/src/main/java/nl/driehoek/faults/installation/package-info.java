/** The product under attack: every part a process that can be stopped, killed and paused by itself. */
@NullMarked
package nl.driehoek.faults.installation;

import org.jspecify.annotations.NullMarked;
