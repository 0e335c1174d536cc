package io.github.stint.adapter.maton.fake;

import static io.github.stint.adapter.maton.fake.FakeGateway.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.adapter.maton.Bodies;
import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.core.error.DataProblem;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A lack of memory, and other errors of the Java machine, are none of the service: nothing is retried because of them. */
class OutOfMemoryTest {

    private final FakeGateway gateway = new FakeGateway();
    private final MatonStint stint = gateway.stint();

    static Stream<Named<Error>> errors() {
        return Stream.of(new OutOfMemoryError("Java heap space"), new StackOverflowError(), new InternalError("test"))
                .map(error -> Named.of(error.getClass().getSimpleName(), error));
    }

    /** While a response is read. */
    private static void runOut(DataProblem problem) {
        throw new OutOfMemoryError("Java heap space");
    }

    private void failWith(Error error) {
        gateway.otherwise(request -> {
            throw error;
        });
    }

    @ParameterizedTest
    @MethodSource("errors")
    void a_read_throws_the_error_and_is_not_sent_again(Error error) {
        failWith(error);

        assertThatExceptionOfType(error.getClass())
                .isThrownBy(() -> stint.tags().list(WORKSPACE, TagQuery.all(), PageRequest.first()))
                .isSameAs(error);
        assertThat(gateway.requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void the_outcome_of_a_write_is_unknown_and_it_is_not_sent_again(Error error) {
        failWith(error);

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> stint.tags().create(WORKSPACE, NewTag.named("urgent")))
                .withMessageStartingWith("outcome unknown: no response: the program has ")
                .withCauseInstanceOf(error.getClass());
        assertThat(gateway.requests()).hasSize(1);
    }

    static Stream<Named<Supplier<RuntimeException>>> wrappers() {
        OutOfMemoryError error = new OutOfMemoryError("Java heap space");
        return Stream.of(
                Named.of("checked", () -> new UncheckedIOException(new IOException("no body", error))),
                Named.of("unchecked", () -> new CompletionException(error)));
    }

    @ParameterizedTest
    @MethodSource("wrappers")
    void the_error_is_found_where_the_client_wraps_it(Supplier<RuntimeException> wrapped) {
        gateway.otherwise(request -> {
            throw wrapped.get();
        });

        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> stint.users().current())
                .withMessage("Java heap space");
        assertThat(gateway.requests()).hasSize(1);
    }

    @Test
    void a_response_that_does_not_fit_into_memory_is_not_requested_again() {
        gateway.on("GET", "*/tags", 200, "[{\"id\":\"t1\",\"workspaceId\":5}]").onProblem(OutOfMemoryTest::runOut);

        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> stint.tags().all(WORKSPACE, TagQuery.all()).toList());
        assertThat(gateway.requests()).hasSize(1);
    }

    @Test
    void the_outcome_of_a_write_is_unknown_if_its_response_does_not_fit_into_memory() {
        gateway.on("POST", "*/tags", 201, Bodies.TAG.replace("\"archived\":true", "\"archived\":\"x\""))
                .onProblem(OutOfMemoryTest::runOut);

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> stint.tags().create(WORKSPACE, NewTag.named("urgent")))
                .withMessage("outcome unknown: the program has not enough memory");
        assertThat(gateway.requests()).hasSize(1);
    }
}
