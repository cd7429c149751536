/** Problem details (RFC 9457) for every error, the framework's own included. */
@NullMarked
package nl.driehoek.kit.problem;

import org.jspecify.annotations.NullMarked;
