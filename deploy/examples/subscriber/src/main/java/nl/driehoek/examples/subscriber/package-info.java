/** How a planning tool follows Driehoek: the plain Kafka client, the CloudEvents SDK, and nothing of Driehoek itself. */
@NullMarked
package nl.driehoek.examples.subscriber;

import org.jspecify.annotations.NullMarked;
