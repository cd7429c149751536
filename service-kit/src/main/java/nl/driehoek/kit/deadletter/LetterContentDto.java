package nl.driehoek.kit.deadletter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dead letter with its headers and the beginning of its payload. */
@Schema(name = "DeadLetterContent", description = "A dead letter, with what is in it.")
public record LetterContentDto(
        @Schema(required = true) DeadLetterDto letter,

        @Schema(required = true, description = "The headers of the record, in their order.")
        List<HeaderDto> headers,

        @Schema(description = "Absent for a tombstone: a record without a value.") @Nullable
        PayloadDto payload) {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_HEADER_BYTES = 4 * 1024;

    /** A header; its value as text, cut off when it is very long. */
    @Schema(name = "DeadLetterHeader")
    public record HeaderDto(
            @Schema(required = true, examples = "ce_type") String name,

            @Schema(examples = "nl.driehoek.indicators.measurement-reported.v1") @Nullable
            String value) {}

    /** The value of the record, or its beginning. */
    @Schema(name = "DeadLetterPayload")
    public record PayloadDto(
            @Schema(required = true, description = "How long the whole value is, in bytes.", examples = "182")
            int size,

            @Schema(required = true, description = "Whether only the beginning is given.", examples = "false")
            boolean truncated,

            @Schema(description = "The value, when it is text.", examples = "{\"indicator\":\"woninginbraken\"}")
            @Nullable
            String text,

            @Schema(description = "The value in base64, when it is no text.", examples = "3q2+7w==") @Nullable
            String base64) {

        static PayloadDto of(byte[] value) {
            byte[] shown = value.length > MOST_BYTES ? Arrays.copyOf(value, MOST_BYTES) : value;
            boolean truncated = value.length > MOST_BYTES;
            String text = text(value, truncated);
            return text == null
                    ? new PayloadDto(
                            value.length, truncated, null, Base64.getEncoder().encodeToString(shown))
                    : new PayloadDto(value.length, truncated, text, null);
        }

        private static @Nullable String text(byte[] value, boolean truncated) {
            try {
                String whole = StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(value))
                        .toString();
                return truncated ? whole.substring(0, Math.min(whole.length(), MOST_BYTES)) : whole;
            } catch (CharacterCodingException e) {
                return null;
            }
        }
    }

    static LetterContentDto of(LetterContent content) {
        byte[] value = content.value();
        return new LetterContentDto(
                DeadLetterDto.of(content.letter()),
                content.headers().stream()
                        .map(header -> new HeaderDto(header.name(), text(header.value())))
                        .toList(),
                value == null ? null : PayloadDto.of(value));
    }

    private static @Nullable String text(byte @Nullable [] value) {
        return value == null
                ? null
                : new String(value, 0, Math.min(value.length, MOST_HEADER_BYTES), StandardCharsets.UTF_8);
    }
}
