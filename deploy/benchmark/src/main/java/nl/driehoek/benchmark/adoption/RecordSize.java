package nl.driehoek.benchmark.adoption;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * How large a record is.
 *
 * @param key its key, which decides its partition
 * @param headers bytes of all headers
 * @param value bytes of the value
 */
record RecordSize(String key, int headers, int value) {

    static RecordSize of(ConsumerRecord<String, byte[]> found) {
        int headers = 0;
        for (Header header : found.headers()) {
            headers += header.key().length() + header.value().length;
        }
        byte[] value = found.value();
        return new RecordSize(found.key(), headers, value == null ? 0 : value.length);
    }
}
