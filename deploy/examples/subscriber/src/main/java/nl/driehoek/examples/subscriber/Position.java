package nl.driehoek.examples.subscriber;

/**
 * How far a partition was read.
 *
 * @param topicId the broker's own id of the topic: a topic that was made anew has another, and is read from its beginning
 * @param next offset of the next record
 */
record Position(String topic, int partition, String topicId, long next) {}
