/** The dead letters of the installation's services: shown, replayed, discarded. */
@NullMarked
package nl.driehoek.local.deadletters;

import org.jspecify.annotations.NullMarked;
