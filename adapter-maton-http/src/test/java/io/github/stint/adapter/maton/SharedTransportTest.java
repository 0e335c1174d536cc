package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.core.Stint;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.net.ProxySelector;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several instances of {@link MatonStint} that share a {@link MatonTransport}. */
class SharedTransportTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    private static final String USER = "/clockify/api/v1/user";
    private static final int CLIENTS = 200;
    /** More than sequential requests need, and much less than one for each client. */
    private static final int FEW = 20;

    @RegisterExtension
    private final Service service = new Service();

    private final List<MatonStint> opened = new ArrayList<>();
    private final TestTime time = new TestTime();
    private final MatonTransport transport =
            MatonTransport.builder().waitingTime(time, time).build();

    @AfterEach
    void close() {
        opened.forEach(MatonStint::close);
        transport.close();
    }

    private static long threads(String part) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains(part))
                .count();
    }

    private static Stint office(int number) {
        User user = User.builder()
                .id(new UserId("user-" + number))
                .email("user@example.com")
                .status(UserStatus.ACTIVE)
                .build();
        Workspace workspace = Workspace.builder()
                .id(new WorkspaceId("office-" + number))
                .name("Office")
                .build();
        return InMemoryStint.builder(CLOCK).workspace(workspace, user).build();
    }

    private MatonStint open(MatonConfig.Builder config) {
        MatonStint stint = MatonStint.connect(config.transport(transport).build());
        opened.add(stint);
        return stint;
    }

    private MatonStint open(UnaryOperator<MatonConfig.Builder> change) {
        return open(change.apply(MatonConfig.maton(Service.KEY)
                .gatewayUrl(service.url().resolve("/clockify"))
                .controlUrl(service.url())));
    }

    @Test
    @DisplayName("200 clients with 200 keys need a few threads and connections, and each is another user")
    void many_keys_share_threads_and_connections() {
        long selectors = threads("-SelectorManager");
        SimulatorOptions.Builder options = SimulatorOptions.builder(CLOCK);
        for (int number = 1; number < CLIENTS; number++) {
            options = options.user("key-" + number, office(number));
        }
        try (MatonSimulator simulator =
                MatonSimulator.start(office(0), options.key("key-0").build())) {
            List<MatonStint> clients = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> open(MatonConfig.direct("key-" + number).gatewayUrl(simulator.directUrl())))
                    .toList();

            for (int number = 0; number < CLIENTS; number++) {
                assertThat(clients.get(number).users().current().id()).isEqualTo(new UserId("user-" + number));
            }

            assertThat(threads("-SelectorManager")).as("selectors").isLessThanOrEqualTo(selectors);
            assertThat(threads("stint-request")).as("threads of requests").isLessThan(FEW);
            assertThat(threads("stint-simulator-" + simulator.port() + "-client-"))
                    .as("connections")
                    .isBetween(1L, (long) FEW);
        }
    }

    @Test
    void closing_one_leaves_the_others_alone() {
        service.on("GET", USER, 200, Bodies.USER);
        MatonStint one = open(config -> config);
        MatonStint other = open(config -> config);

        one.close();

        assertThat(other.users().current().id()).isEqualTo(Service.USER);
        assertThatExceptionOfType(Cancelled.class)
                .isThrownBy(() -> one.users().current())
                .withMessage("already closed");
    }

    @Test
    void closing_one_aborts_no_request_of_another() {
        service.on("GET", USER, answer(200, Bodies.USER).withFixedDelay(300));
        MatonStint one = open(config -> config);
        MatonStint other = open(config -> config);
        CompletableFuture<User> pending =
                CompletableFuture.supplyAsync(() -> other.users().current());
        while (service.asked().isEmpty() && !pending.isDone()) {
            Thread.onSpinWait();
        }

        one.close();

        assertThat(pending.join().id()).isEqualTo(Service.USER);
    }

    @Test
    void a_closed_transport_sends_nothing() {
        MatonStint stint = open(config -> config);

        transport.close();
        transport.close();

        assertThatExceptionOfType(Cancelled.class)
                .isThrownBy(() -> stint.users().current())
                .withMessage("the transport is closed");
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void the_same_key_has_one_rate_limit() {
        service.on("GET", USER, 200, Bodies.USER);

        open(config -> config.accountLimit(1)).users().current();
        open(config -> config.accountLimit(1)).users().current();

        assertThat(time.waits()).containsExactly(Duration.ofMillis(1010));
    }

    @Test
    void another_key_has_another_rate_limit() {
        service.on("GET", USER, 200, Bodies.USER);

        open(config -> config.accountLimit(1)).users().current();
        open(MatonConfig.maton("another-key")
                        .gatewayUrl(service.url().resolve("/clockify"))
                        .accountLimit(1))
                .users()
                .current();

        assertThat(time.waits()).isEmpty();
    }

    @Test
    void all_keys_have_one_rate_limit_for_a_workspace() {
        service.onAnything(answer(200, "[]"));

        for (String key : List.of("one", "two")) {
            open(MatonConfig.maton(key)
                            .gatewayUrl(service.url().resolve("/clockify"))
                            .workspaceLimit(2))
                    .tags()
                    .all(Service.WORKSPACE, TagQuery.all())
                    .forEach(tag -> {});
        }

        assertThat(time.waits()).containsExactly(Duration.ofMillis(505));
    }

    @Test
    void what_the_transport_determines_cannot_be_set_in_addition() {
        for (UnaryOperator<MatonConfig.Builder> setting : List.<UnaryOperator<MatonConfig.Builder>>of(
                config -> config.connectTimeout(Duration.ofSeconds(1)),
                config -> config.proxy(ProxySelector.getDefault()),
                config -> config.proxyLogin("ada", "secret"),
                config -> config.executor(Runnable::run),
                config -> config.waitingTime(time, time),
                config -> config.random(new Random(1)),
                config -> config.requestGate((scope, maxWait) -> RequestGate.Permit.after(Duration.ZERO)))) {
            MatonConfig.Builder config = setting.apply(MatonConfig.maton("key").transport(transport));

            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(config::build)
                    .satisfies(error -> assertThat(error.field()).isEqualTo("transport"));
        }
    }
}
