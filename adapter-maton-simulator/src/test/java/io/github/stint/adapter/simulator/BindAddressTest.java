package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.Unavailable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The addresses of a simulator. No test listens on an address that another machine could reach. */
class BindAddressTest {

    private static final String OTHER_LOOPBACK = "127.0.0.2";

    private final Office office = new Office();

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:8100/clockify",
        "192.0.2.7, http://192.0.2.7:8100/clockify",
        "::1, http://[0:0:0:0:0:0:0:1]:8100/clockify",
        "0.0.0.0, http://127.0.0.1:8100/clockify",
        "::, http://127.0.0.1:8100/clockify"
    })
    void has_urls_for_clients_on_this_machine(String address, URI url) throws UnknownHostException {
        assertThat(new BindAddress(InetAddress.getByName(address)).url("http", 8100, "/clockify"))
                .isEqualTo(url);
    }

    @Test
    @EnabledIf("hasOtherLoopback")
    void listens_on_the_configured_address_only() throws IOException {
        SimulatorOptions options = office.options()
                .bindAddress(InetAddress.getByName(OTHER_LOOPBACK))
                .build();
        try (MatonSimulator simulator = MatonSimulator.start(office.stint, options)) {
            assertThat(simulator.gatewayUrl())
                    .isEqualTo(URI.create("http://127.0.0.2:" + simulator.port() + "/clockify"));
            WireClient.gateway(simulator).get("/user").isOk();
            WireClient.direct(simulator).get("/user").isOk();
            assertThatExceptionOfType(ConnectException.class)
                    .isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), simulator.port()).close());
        }
    }

    @Test
    @EnabledIf("hasOtherLoopback")
    void listens_on_127_0_0_1_only_by_default() {
        try (MatonSimulator simulator =
                MatonSimulator.start(office.stint, office.options().build())) {
            assertThatExceptionOfType(ConnectException.class)
                    .isThrownBy(() -> new Socket(InetAddress.getByName(OTHER_LOOPBACK), simulator.port()).close());
        }
    }

    @Test
    void reports_an_address_of_another_machine() throws UnknownHostException {
        // An address for documentation, which no machine has.
        SimulatorOptions options =
                office.options().bindAddress(InetAddress.getByName("192.0.2.7")).build();

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> MatonSimulator.start(office.stint, options))
                .withMessageStartingWith("cannot bind port 0 of 192.0.2.7: ")
                .satisfies(error -> assertThat(error.code()).isEqualTo("port-unavailable"));
    }

    static boolean hasOtherLoopback() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(OTHER_LOOPBACK))) {
            return socket.isBound();
        } catch (IOException onlyOne) {
            return false;
        }
    }
}
