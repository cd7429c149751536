package nl.driehoek.indicators.status;

/**
 * A status as it is answered.
 *
 * @param json a {@link StatusDocument} as it is sent, in UTF-8; never changed
 */
@SuppressWarnings("ArrayRecordComponent") // Not compared, and handed on as it is.
public record RenderedStatus(String id, byte[] json) {}
