package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final Office office = new Office();

    @Test
    void rejects_a_limit_without_requests_or_time() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> RateLimit.perSecond(0));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new RateLimit(1, Duration.ZERO));
    }

    @Test
    void applies_to_each_workspace_through_both_apis() {
        SimulatorOptions options =
                office.options().workspaceLimit(RateLimit.perSecond(3)).build();
        String tags = "/workspaces/" + Office.WORKSPACE + "/tags";
        try (MatonSimulator simulator = MatonSimulator.start(office.stint, options)) {
            WireClient direct = WireClient.direct(simulator);
            direct.get(tags).isOk();
            direct.post(tags, "{\"name\":\"urgent\"}").isCreated();
            WireClient.gateway(simulator).get(tags).isOk();

            Wire refused = WireClient.gateway(simulator).post(tags, "{\"name\":\"later\"}");

            refused.isEmpty(429);
            assertThat(refused.header("Retry-After")).isEmpty();
            direct.get("/user").isOk();
        }
    }

    @Test
    void applies_to_each_account_of_the_gateway() {
        SimulatorOptions options =
                office.options().accountLimit(RateLimit.perSecond(2)).build();
        try (MatonSimulator simulator = MatonSimulator.start(office.stint, options)) {
            WireClient.gateway(simulator)
                    .with("Authorization", "Bearer wrong")
                    .get("/user")
                    .has(401);
            WireClient.gateway(simulator).get("/user").isOk();
            WireClient.control(simulator).get("/connections").isOk();

            WireClient.gateway(simulator).get("/user").isEmpty(429);
            WireClient.control(simulator).get("/connections").isEmpty(429);

            WireClient.gateway(simulator)
                    .with("Authorization", "Bearer " + Office.KEY_OF_GRACE)
                    .get("/user")
                    .isOk();
            WireClient.direct(simulator).get("/user").isOk();
        }
    }
}
