package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Office.NOON);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final Office office = new Office();

    private long admitted(RateLimiter limiter, String whose, int asked) {
        return IntStream.range(0, asked).filter(i -> limiter.admits(whose)).count();
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Test
    void admitsAsManyAtOnceAsItSays() {
        RateLimiter limiter = new RateLimiter(RateLimit.perSecond(50), clock);

        assertThat(admitted(limiter, "a", 80)).isEqualTo(50);
        assertThat(admitted(limiter, "b", 1)).isEqualTo(1);
    }

    @Test
    void admitsOneMoreForEachShareOfTheTime() {
        RateLimiter limiter = new RateLimiter(RateLimit.perSecond(50), clock);
        admitted(limiter, "a", 50);

        pass(Duration.ofMillis(19));
        assertThat(admitted(limiter, "a", 5)).isZero();
        pass(Duration.ofMillis(1));
        assertThat(admitted(limiter, "a", 5)).isEqualTo(1);
        pass(Duration.ofHours(1));
        assertThat(admitted(limiter, "a", 80)).isEqualTo(50);
    }

    @Test
    void countsByTheHourToo() {
        RateLimiter limiter = new RateLimiter(new RateLimit(30, Duration.ofHours(1)), clock);
        admitted(limiter, "a", 30);

        pass(Duration.ofMinutes(2));

        assertThat(admitted(limiter, "a", 30)).isEqualTo(1);
    }

    @Test
    void forgetsThoseWhoMayAskAsOftenAsEverAgain() {
        RateLimiter limiter = new RateLimiter(RateLimit.perSecond(50), clock);
        for (int made = 0; made < 100_000; made++) {
            limiter.admits("made up " + made);
            pass(Duration.ofMillis(1));
        }

        assertThat(limiter.remembered()).isLessThan(1_000);
    }

    @Test
    void forgetsNobodyWhoHasToWait() {
        RateLimiter limiter = new RateLimiter(RateLimit.perSecond(50), clock);
        admitted(limiter, "a", 50);

        for (int made = 0; made < 10_000; made++) {
            limiter.admits("made up " + made);
        }

        assertThat(limiter.admits("a")).isFalse();
    }

    @Test
    void isNoLimitWithoutRequestsOrTime() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> RateLimit.perSecond(0));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new RateLimit(1, Duration.ZERO));
    }

    @Test
    void isKeptForEachWorkspaceBehindBothDoors() {
        SimulatorOptions options =
                office.options().workspaceLimit(RateLimit.perSecond(3)).build();
        String tags = "/workspaces/" + Office.WORKSPACE + "/tags";
        try (MatonSimulator simulator = MatonSimulator.start(office.stint, options)) {
            Face direct = Face.direct(simulator);
            direct.get(tags).isOk();
            direct.post(tags, "{\"name\":\"urgent\"}").isCreated();
            Face.gateway(simulator).get(tags).isOk();

            Wire refused = Face.gateway(simulator).post(tags, "{\"name\":\"later\"}");

            refused.isEmpty(429);
            assertThat(refused.header("Retry-After")).isEmpty();
            direct.get("/user").isOk();
        }
    }

    @Test
    void isKeptForEachAccountOfTheGatewayAndItsControlSide() {
        SimulatorOptions options =
                office.options().accountLimit(RateLimit.perSecond(2)).build();
        try (MatonSimulator simulator = MatonSimulator.start(office.stint, options)) {
            Face.gateway(simulator)
                    .with("Authorization", "Bearer wrong")
                    .get("/user")
                    .has(401);
            Face.gateway(simulator).get("/user").isOk();
            Face.control(simulator).get("/connections").isOk();

            Face.gateway(simulator).get("/user").isEmpty(429);
            Face.control(simulator).get("/connections").isEmpty(429);

            Face.gateway(simulator)
                    .with("Authorization", "Bearer " + Office.KEY_OF_GRACE)
                    .get("/user")
                    .isOk();
            Face.direct(simulator).get("/user").isOk();
        }
    }
}
