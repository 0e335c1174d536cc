package io.github.stint.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.message.ErrorMessage;
import io.github.stint.core.message.ServiceResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors survive Java serialisation as a whole. */
class ErrorSerializationTest {

    private static final String OPERATION = "delete project";

    private static Unavailable reason() {
        return new Unavailable(OPERATION, "it went wrong", "wait");
    }

    static Stream<StintException> errors() {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        Stream<StintException> each = StintExceptionTest.oneOfEachKind()
                .map(arguments -> (StintException) arguments.get()[0]);
        return Stream.concat(
                each,
                Stream.of(
                        new NotFound(OPERATION, EntityKind.PROJECT, "web", List.of("Web", "Website")),
                        new PartlyChanged(reason(), ErrorMessage.of("since {}", now), "fix", List.of("e1", "e2")),
                        new RateLimited(OPERATION, Duration.ofMillis(1500)),
                        new RateLimited(OPERATION, new RateLimited.Hour(29, 30, 3, 2, now, now, now)),
                        new Refused(OPERATION, Rule.NAME_TAKEN, ErrorMessage.of("at {}", now), "wait")));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void an_error_is_the_same_after_serialization(StintException error) {
        error.addConsequence(ErrorMessage.of("since {}", Instant.parse("2026-03-02T10:00:00Z")));

        StintException read = copy(error);

        assertThat(read).hasSameClassAs(error).hasMessage(error.getMessage());
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("stackTrace", "suppressedExceptions", "depth")
                .isEqualTo(error);
        assertThat(read.mayHaveTakenEffect()).isEqualTo(error.mayHaveTakenEffect());
        assertThat(read.retryable()).isEqualTo(error.retryable());
        assertThat(read.getStackTrace()).isEqualTo(error.getStackTrace());
    }

    @Test
    void an_error_has_the_response_of_the_service_after_serialization() {
        Forbidden error = new Forbidden(OPERATION, "not allowed", "wait");
        error.addResponse(ServiceResponse.of(403).withCode("501").withMessage("no"));

        assertThat(copy(error).response()).isEqualTo(error.response());
    }

    @Test
    void the_reason_of_an_error_is_its_cause_after_serialization() {
        PartlyChanged read = copy(new PartlyChanged(reason(), ErrorMessage.of("half"), "fix", List.of("e1")));

        assertThat(read.getCause()).isSameAs(read.reason()).hasMessage("it went wrong");
        assertThat(read.leftIds()).containsExactly("e1");
    }

    @SuppressWarnings("unchecked") // A copy has the type of the original.
    private static <T extends StintException> T copy(T error) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(error);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ClassNotFoundException missing) {
            throw new LinkageError("the class of an error is missing", missing);
        }
    }
}
