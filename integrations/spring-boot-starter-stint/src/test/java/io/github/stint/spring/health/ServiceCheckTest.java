package io.github.stint.spring.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.core.Stint;
import io.github.stint.core.user.Users;
import io.github.stint.spring.Gateway;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A check while another one is pending. */
class ServiceCheckTest {

    @Test
    void a_check_does_not_wait_for_a_pending_one() {
        InMemoryStint service = Gateway.service("ada");
        List<CheckResult> meanwhile = new ArrayList<>();
        List<ServiceCheck> self = new ArrayList<>();
        Stint slow = observing(service, () -> {
            Thread other = new Thread(() -> meanwhile.add(self.get(0).result()));
            other.start();
            join(other);
        });
        self.add(new ServiceCheck(
                slow, Duration.ofMinutes(1), Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC)));

        CheckResult result = self.get(0).result();

        assertThat(meanwhile).containsExactly(CheckResult.pending());
        assertThat(result.status()).isEqualTo("UP");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Runs the action before the users are read. */
    private static Stint observing(Stint service, Runnable action) {
        return (Stint) Proxy.newProxyInstance(
                Stint.class.getClassLoader(), new Class<?>[] {Stint.class}, (proxy, method, arguments) -> {
                    if (method.getReturnType() == Users.class) {
                        action.run();
                    }
                    return method.invoke(service, arguments);
                });
    }
}
