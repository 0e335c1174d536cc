package io.github.stint.adapter.maton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.stint.adapter.maton.internal.limit.Outcome;
import io.github.stint.adapter.maton.internal.limit.Permit;
import io.github.stint.adapter.maton.internal.limit.Scope;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RequestGatesTest {

    private static final Scope SCOPE =
            new Scope(Scope.Kind.WORKSPACE, URI.create("https://api.example.com"), "w1", OptionalInt.of(9));

    @Test
    void a_gate_receives_the_scope_and_the_outcome() throws InterruptedException {
        List<Object> received = new ArrayList<>();
        RequestGates gates = new RequestGates((scope, maxWait) -> {
            received.add(scope);
            return new RequestGate.Permit() {
                @Override
                public Duration delay() {
                    return maxWait.dividedBy(2);
                }

                @Override
                public void report(RequestGate.Outcome outcome) {
                    received.add(outcome);
                }
            };
        });

        Permit permit = gates.ask(SCOPE, Duration.ofSeconds(4));
        permit.report(Outcome.refused(Optional.of(Duration.ofSeconds(7))));

        assertThat(permit.delay()).isEqualTo(Duration.ofSeconds(2));
        assertThat(received)
                .containsExactly(
                        new RequestGate.Scope(
                                RequestGate.Scope.Kind.WORKSPACE,
                                URI.create("https://api.example.com"),
                                "w1",
                                OptionalInt.of(9)),
                        new RequestGate.Outcome(
                                RequestGate.Outcome.Result.REFUSED, Optional.of(Duration.ofSeconds(7))));
    }

    @Test
    @DisplayName("A gate that fails to receive the outcome of a write does not hide that it succeeded")
    void failing_report() throws InterruptedException {
        RequestGates gates = new RequestGates((scope, maxWait) -> new RequestGate.Permit() {
            @Override
            public Duration delay() {
                return Duration.ZERO;
            }

            @Override
            public void report(RequestGate.Outcome outcome) {
                throw new IllegalStateException("no connection");
            }
        });
        Permit permit = gates.ask(SCOPE, Duration.ofSeconds(4));

        assertThatNoException().isThrownBy(() -> permit.report(Outcome.accepted()));
    }
}
