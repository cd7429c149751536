/** Root of plans-service. */
@NullMarked
package nl.driehoek.plans;

import org.jspecify.annotations.NullMarked;
