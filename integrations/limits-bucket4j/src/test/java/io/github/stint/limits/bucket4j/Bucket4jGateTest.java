package io.github.stint.limits.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.core.HazelcastInstance;
import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.maton.RequestGate;
import io.github.stint.adapter.maton.RequestGate.Permit;
import io.github.stint.adapter.maton.RequestGate.Scope;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.RateLimit;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** With a Hazelcast member in this process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Bucket4jGateTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final WorkspaceId OFFICE = new WorkspaceId("6650a00000000000000000aa");
    private static final int LIMIT = 40;
    private static final int TAGS = 100;

    private final HazelcastInstance member = LocalGrid.start();
    private final RequestGate gate = Bucket4jGate.over(LocalGrid.buckets(member));

    @BeforeAll
    void is_reachable_on_this_machine_only() {
        assertThat(member.getCluster().getLocalMember().getAddress().getHost()).isEqualTo("127.0.0.1");
    }

    @AfterAll
    void stop() {
        member.shutdown();
    }

    private static Scope account(String id, OptionalInt limit) {
        return new Scope(Scope.Kind.ACCOUNT, URI.create("https://gateway.example.com/api"), id, limit);
    }

    @Test
    void spaces_requests_evenly() throws InterruptedException {
        Scope scope = account("even", OptionalInt.of(1));
        Permit first = gate.ask(scope, LONG);
        Permit second = gate.ask(scope, LONG);
        Permit third = gate.ask(scope, LONG);

        assertThat(first.delay()).isZero();
        assertThat(second.delay()).isBetween(Duration.ofMillis(1), Duration.ofMillis(1_010));
        assertThat(second.delay()).as("after the wait").isZero();
        assertThat(third.delay()).isBetween(Duration.ofMillis(1_000), Duration.ofMillis(2_020));
    }

    @Test
    @DisplayName("a request that would wait too long takes no turn, and learns how long it would be")
    void too_long() throws InterruptedException {
        Scope scope = account("too-long", OptionalInt.of(1));
        gate.ask(scope, LONG);
        gate.ask(scope, LONG);

        Permit refused = gate.ask(scope, Duration.ofMillis(10));
        Permit next = gate.ask(scope, LONG);

        assertThat(refused.delay()).isBetween(Duration.ofMillis(11), Duration.ofMillis(2_020));
        assertThat(next.delay()).isLessThanOrEqualTo(Duration.ofMillis(2_020));
    }

    @Test
    void limits_each_account_separately() throws InterruptedException {
        gate.ask(account("one", OptionalInt.of(1)), LONG);

        assertThat(gate.ask(account("other", OptionalInt.of(1)), LONG).delay()).isZero();
    }

    @Test
    void a_limit_that_is_not_set_is_that_of_the_service() throws InterruptedException {
        Scope scope = account("default", OptionalInt.empty());
        gate.ask(scope, LONG);

        assertThat(gate.ask(scope, LONG).delay()).isBetween(Duration.ofMillis(1), Duration.ofMillis(101));
    }

    @Test
    @DisplayName("two processes share a limit, and no call fails")
    void two_processes() throws Exception {
        InMemoryStint office = InMemoryStint.builder(Clock.systemUTC())
                .workspace(
                        Workspace.builder().id(OFFICE).name("Office").build(),
                        User.builder()
                                .id(new UserId("6650a00000000000000000bb"))
                                .email("ada@example.com")
                                .status(UserStatus.ACTIVE)
                                .build())
                .build();
        SimulatorOptions options = SimulatorOptions.builder(Clock.systemUTC())
                .workspaceLimit(new RateLimit(LIMIT, Duration.ofSeconds(1), RateLimit.Window.SLIDING))
                .build();
        try (office;
                MatonSimulator simulator = MatonSimulator.start(office, options)) {
            Process one = start(simulator, "one");
            Process other = start(simulator, "other");

            assertThat(output(one)).startsWith("failed 0, refused ");
            assertThat(output(other)).startsWith("failed 0, refused ");
            assertThat(office.tags().all(OFFICE, TagQuery.all())).hasSize(2 * TAGS);
        }
    }

    private Process start(MatonSimulator simulator, String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SharingProcess.class.getName(),
                        LocalGrid.address(member),
                        simulator.directUrl().toString(),
                        simulator.key(),
                        OFFICE.value(),
                        String.valueOf(LIMIT),
                        name,
                        String.valueOf(TAGS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String output(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return output;
    }
}
