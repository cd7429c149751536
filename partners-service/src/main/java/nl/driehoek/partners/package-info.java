/** Root of partners-service: owns partners, their commitments and progress. */
@NullMarked
package nl.driehoek.partners;

import org.jspecify.annotations.NullMarked;
