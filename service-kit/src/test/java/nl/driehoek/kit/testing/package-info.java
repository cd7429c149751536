/** Test parts for all services: the real parts around a service, and checks of contracts and house rules. */
@NullMarked
package nl.driehoek.kit.testing;

import org.jspecify.annotations.NullMarked;
