/** One id that ties the log lines and events of a request together, over HTTP and Kafka. */
@NullMarked
package nl.driehoek.kit.correlation;

import org.jspecify.annotations.NullMarked;
