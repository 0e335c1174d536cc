package io.github.stint.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.stint.core.error.NotAllChanged;
import io.github.stint.core.error.NotAllDeleted;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.PartlyChanged;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceResponseTest {

    private static final ServiceResponse RESPONSE =
            ServiceResponse.of(400).withCode("501").withMessage("Name is required");

    private static StintException error() {
        return new OutcomeUnknown("create tag", "outcome unknown", "look first");
    }

    @Test
    void has_a_status_and_perhaps_a_code_and_a_message() {
        assertThat(RESPONSE.status()).isEqualTo(400);
        assertThat(RESPONSE.code()).contains("501");
        assertThat(RESPONSE.message()).contains("Name is required");
        assertThat(RESPONSE).hasToString("status 400, code 501: Name is required");
        assertThat(ServiceResponse.of(503).code()).isEmpty();
        assertThat(ServiceResponse.of(503).message()).isEmpty();
        assertThat(ServiceResponse.of(503)).hasToString("status 503");
    }

    @Test
    void is_equal_to_one_with_the_same_values() {
        assertThat(ServiceResponse.of(400).withMessage("Name is required").withCode("501"))
                .isEqualTo(RESPONSE)
                .hasSameHashCodeAs(RESPONSE);
        assertThat(List.of(
                        ServiceResponse.of(401).withCode("501").withMessage("Name is required"),
                        ServiceResponse.of(400).withCode("502").withMessage("Name is required"),
                        ServiceResponse.of(400).withCode("501")))
                .doesNotContain(RESPONSE);
    }

    @Test
    void an_error_has_none_until_it_is_added_once() {
        StintException error = error();
        assertThat(error.response()).isEmpty();

        error.addResponse(RESPONSE);

        assertThat(error.response()).contains(RESPONSE);
        assertThatIllegalStateException().isThrownBy(() -> error.addResponse(ServiceResponse.of(500)));
        assertThat(error.response()).contains(RESPONSE);
    }

    @Test
    void an_error_with_a_reason_has_the_response_of_the_reason() {
        StintException reason = error();
        reason.addResponse(RESPONSE);

        assertThat(new TimerNotStarted("e1", Instant.EPOCH, reason).response()).contains(RESPONSE);
        assertThat(new PartlyChanged(reason, ErrorMessage.of("half"), "fix it", List.of()).response())
                .contains(RESPONSE);
        assertThat(NotAllDeleted.after(0, List.of("e1"), reason).response()).contains(RESPONSE);
        assertThat(NotAllChanged.after(0, List.of("e1"), reason).response()).contains(RESPONSE);
    }

    @Test
    void survives_the_serialization_of_its_error() throws Exception {
        StintException error = error();
        error.addResponse(RESPONSE);
        error.initCause(new IOException("reset"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(error);

        StintException copy =
                (StintException) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(copy.response()).contains(RESPONSE);
        assertThat(copy).hasCauseInstanceOf(IOException.class);
    }
}
