/** Tests of the rules in deploy/monitoring against what a service exposes. */
@NullMarked
package nl.driehoek.kit.monitoring;

import org.jspecify.annotations.NullMarked;
