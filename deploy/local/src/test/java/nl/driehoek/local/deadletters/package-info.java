/** Tests of what is told about dead letters. */
@NullMarked
package nl.driehoek.local.deadletters;

import org.jspecify.annotations.NullMarked;
