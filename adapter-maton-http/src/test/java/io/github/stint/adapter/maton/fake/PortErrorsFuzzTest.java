package io.github.stint.adapter.maton.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.maton.Bodies;
import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.adapter.maton.fake.PortOperations.PortOperation;
import io.github.stint.core.error.StintException;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Only a {@link StintException} leaves a port, and soon, whatever the service sends. */
class PortErrorsFuzzTest {

    private static final List<String> MARKERS =
            List.of("\u0000", "\u001b", "\u0007", "\u007f", "\u0085", "\u009b", "\u202e", "\u2066", "\u2028");

    private final List<PortOperation> operations = PortOperations.all();
    private final FakeGateway gateway = new FakeGateway();
    private final MatonStint stint = gateway.stint(config -> config.maxAttempts(2));
    private final Set<PortOperation> called = new HashSet<>();

    private static Corpus bodies() {
        Corpus files = Corpus.read(PortErrorsFuzzTest.class, "responses");
        List<String> inputs = new ArrayList<>(files.inputs());
        List.of(
                        Bodies.USER,
                        Bodies.WORKSPACE,
                        Bodies.CLIENT,
                        Bodies.PROJECT,
                        Bodies.TASK,
                        Bodies.TAG,
                        Bodies.ENTRY,
                        Bodies.TIMER,
                        Bodies.CONNECTION)
                .forEach(body -> {
                    inputs.add(body);
                    inputs.add(Bodies.listOf(body, body));
                });
        inputs.add("{\"connections\":" + Bodies.listOf(Bodies.CONNECTION) + "}");
        return new Corpus(inputs, List.of());
    }

    private void call(PortOperation operation, String text, long seed) throws Throwable {
        called.add(operation);
        gateway.forget();
        SplittableRandom random = new SplittableRandom(seed);
        gateway.otherwise(new HostileService(text, random));
        try {
            operation.call(stint, random);
        } catch (StintException expected) {
            requirePrintable(expected);
        } catch (Throwable other) {
            throw new AssertionError(
                    operation + " after " + gateway.asked().stream().limit(10).toList(), other);
        }
        gateway.problems().forEach(problem -> requirePrintable(problem.message()));
    }

    private static void requirePrintable(StintException error) {
        requirePrintable(error.getMessage());
        requirePrintable(error.hint());
        error.response().ifPresent(response -> requirePrintable(response.toString()));
        for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
            requirePrintable(cause.toString());
        }
    }

    private static void requirePrintable(String text) {
        assertThat(MARKERS).noneMatch(text::contains);
        assertThat(text).doesNotContain(FakeGateway.KEY);
    }

    @Test
    void only_errors_of_the_domain_leave_a_port() {
        Fuzz.of("responses of the service", bodies()).texts(text -> {
            long seed = text.hashCode() * 31L + text.length();
            PortOperation operation = operations.get(new SplittableRandom(seed).nextInt(operations.size()));
            try {
                call(operation, text, seed);
            } catch (Error | RuntimeException failure) {
                throw failure;
            } catch (Throwable checked) {
                throw new AssertionError(checked);
            }
        });

        assertThat(called).containsExactlyInAnyOrderElementsOf(operations);
    }

    @Test
    void only_errors_of_the_domain_leave_any_operation_for_any_body_of_the_corpus() throws Throwable {
        for (PortOperation operation : operations) {
            for (String body : bodies().inputs()) {
                for (long seed = 0; seed < 3; seed++) {
                    call(operation, body, seed * 7919 + body.length());
                }
            }
        }
        assertThat(operations).hasSizeGreaterThan(60);
    }
}
