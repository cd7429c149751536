/** The public APIs of the services, called as any client would. */
@NullMarked
package nl.driehoek.local.api;

import org.jspecify.annotations.NullMarked;
