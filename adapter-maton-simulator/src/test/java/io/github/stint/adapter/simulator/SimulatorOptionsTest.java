package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Unavailable;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorOptionsTest {

    private final Office office = new Office();

    @Test
    void need_only_a_clock() {
        SimulatorOptions usual = SimulatorOptions.builder(Office.CLOCK).build();
        try (MatonSimulator simulator = MatonSimulator.start(office.stint, usual)) {
            assertThat(simulator.key()).isEqualTo(SimulatorOptions.DEFAULT_KEY);
            assertThat(simulator.port()).isPositive();
            assertThat(simulator.gatewayUrl())
                    .isEqualTo(URI.create("http://127.0.0.1:" + simulator.port() + "/clockify"));
            assertThat(simulator.controlUrl()).isEqualTo(URI.create("http://127.0.0.1:" + simulator.port()));
            assertThat(simulator.directUrl()).isEqualTo(URI.create("http://127.0.0.1:" + simulator.port()));
            WireClient.direct(simulator)
                    .with("X-Api-Key", SimulatorOptions.DEFAULT_KEY)
                    .get("/user")
                    .isOk();
        }
    }

    @Test
    void set_the_port() {
        int port;
        try (MatonSimulator first =
                MatonSimulator.start(office.stint, office.options().build())) {
            port = first.port();
            SimulatorOptions same = office.options().port(port).build();
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> MatonSimulator.start(office.stint, same))
                    .satisfies(error -> assertThat(error.code()).isEqualTo("port-unavailable"));
        }
        try (MatonSimulator again =
                MatonSimulator.start(office.stint, office.options().port(port).build())) {
            assertThat(again.port()).isEqualTo(port);
            WireClient.direct(again).get("/user").isOk();
        }
    }

    @Test
    void reject_invalid_values() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> office.options().key(" ").build());
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> office.options().key(Office.KEY_OF_GRACE).build());
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> office.options().user("", office.stint).build());
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> office.options().port(65_536).build());
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(
                        () -> office.options().latency(Duration.ofMillis(-1)).build());
    }

    @Test
    void add_faults_from_the_start() {
        SimulatorOptions broken =
                office.options().fault(1, Fault.internalError()).build();
        try (MatonSimulator simulator = MatonSimulator.start(office.stint, broken)) {
            WireClient.direct(simulator).get("/user").has(500);
            simulator.faults().clear();
            WireClient.direct(simulator).get("/user").isOk();
        }
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> office.options().fault(2, Fault.internalError()));
    }

    @Test
    void add_faults_of_the_first_matching_requests() {
        SimulatorOptions broken = office.options()
                .nextFault(2, RequestMatch.of("GET", "/user"), Fault.internalError())
                .nextFault(1, RequestMatch.any(), Fault.badGateway())
                .build();
        for (int start = 0; start < 2; start++) {
            try (MatonSimulator simulator = MatonSimulator.start(office.stint, broken)) {
                WireClient face = WireClient.direct(simulator);
                face.get("/user").has(500);
                face.get("/workspaces").has(502);
                face.get("/user").has(500);
                face.get("/user").isOk();
            }
        }
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> office.options().nextFault(0, RequestMatch.any(), Fault.internalError()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "line\nbreak", "ключ", "clé"})
    void reject_a_key_that_is_invalid_in_a_header(String key) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> office.options().key(key).build());
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> office.options().user(key, office.stint).build());
    }

    @Test
    void log_why_the_adapter_failed() {
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        SimulatorOptions listening = office.options().log(log::add).build();
        try (MatonSimulator simulator = MatonSimulator.start(office.stint, listening)) {
            office.stint.faults().failNext(operation -> new Unavailable(operation, "the disk is full", "wait"));
            WireClient.direct(simulator).get("/user").has(500);
            office.stint.faults().failNext(operation -> new Unavailable(operation, "the disk is full", "wait"));
            WireClient.control(simulator).get("/connections").has(500);
        }

        assertThat(log)
                .containsExactly("GET /api/v1/user 500 the disk is full", "GET /connections 500 the disk is full");
    }

    @Test
    void are_immutable() {
        SimulatorOptions.Builder builder = office.options();
        SimulatorOptions before = builder.build();

        builder.key("another").port(1);

        assertThat(before.key()).isEqualTo(Office.KEY);
        assertThat(before.port()).isZero();
    }

    @Test
    void log_each_request_without_keys_and_secrets() {
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        SimulatorOptions listening = office.options().log(log::add).build();
        try (MatonSimulator simulator = MatonSimulator.start(office.stint, listening)) {
            WireClient.gateway(simulator).get("/user?include-memberships=true").isOk();
            WireClient.direct(simulator).get("/user?key=" + Office.KEY).isOk();
            WireClient.bare(simulator).get("/connect/?session_token=secret").has(404);
            simulator.faults().next(1, Fault.internalError());
            WireClient.control(simulator).get("/connections").has(500);
            simulator.faults().next(1, Fault.slowBody(Duration.ofNanos(1)));
            WireClient.control(simulator).delete("/connections/nowhere").has(404);
        }

        assertThat(log)
                .containsExactly(
                        "GET /clockify/api/v1/user?include-memberships=true 200",
                        "GET /api/v1/user?key=*** 200",
                        "GET /connect 404",
                        "GET /connections 500",
                        "DELETE /connections/nowhere 404 slowly");
    }
}
