/** Transactional outbox and inbox, and CloudEvents on Kafka (NLgov profile, binary mode). */
@NullMarked
package nl.driehoek.kit.events;

import org.jspecify.annotations.NullMarked;
