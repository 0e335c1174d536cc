package io.github.stint.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.StintException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ErrorMessageTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.987Z");
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

    private final ErrorMessage message = ErrorMessage.of("from {} to {}", NINE, TEN);

    @Test
    void instants_are_in_utc_and_whole_seconds_by_default() {
        assertThat(message).hasToString("from 2026-03-02T09:00:00Z to 2026-03-02T10:00:00Z");
    }

    @Test
    void a_front_end_formats_instants_in_its_zone() {
        assertThat(message.format(
                        instant -> instant.atZone(ZoneId.of("Asia/Tokyo")).getHour() + "h"))
                .isEqualTo("from 18h to 19h");
    }

    @Test
    void a_text_may_contain_what_looks_like_a_place() {
        ErrorMessage text = ErrorMessage.of("the tag {} is unknown");

        assertThat(text).hasToString("the tag {} is unknown");
        assertThat(text.plus(ErrorMessage.of("; since {}", TEN)).plus(ErrorMessage.of("!")))
                .hasToString("the tag {} is unknown; since 2026-03-02T10:00:00Z!");
    }

    @Test
    void each_instant_needs_a_place() {
        assertThatIllegalArgumentException().isThrownBy(() -> ErrorMessage.of("at {}", NINE, TEN));
    }

    @Test
    void an_error_keeps_its_message_when_it_is_serialized() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes)
                .writeObject(new InvalidValue("log time", "interval", ErrorMessage.of("at {}", TEN), "hint"));

        Object copy = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(((StintException) copy).message().format(instant -> "ten")).isEqualTo("at ten");
        assertThat(((StintException) copy).getMessage()).isEqualTo("at 2026-03-02T10:00:00Z");
    }
}
