package io.github.stint.adapter.maton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.adapter.simulator.Fault;
import io.github.stint.adapter.simulator.RequestMatch;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The errors for the rejections that the simulator injects, through the gateway and directly. */
class SimulatedRejectionTest {

    private static final int ALL_ATTEMPTS = 100;
    private static final RequestMatch NEW_TAGS = RequestMatch.of("POST", "/workspaces/*/tags");

    private static SimulatedFixture open(boolean throughMaton) {
        return throughMaton ? SimulatedFixture.throughMaton() : SimulatedFixture.direct();
    }

    private static void createTag(SimulatedFixture fixture) {
        fixture.stint().tags().create(fixture.workspace(), new NewTag("urgent"));
    }

    private static void assertNothingCreated(SimulatedFixture fixture) {
        assertThat(fixture.memory().tags().all(fixture.workspace(), TagQuery.all()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void unauthorized_is_a_rejected_key(boolean throughMaton) {
        try (SimulatedFixture fixture = open(throughMaton)) {
            fixture.simulator().faults().next(ALL_ATTEMPTS, NEW_TAGS, Fault.unauthorized());

            assertThatExceptionOfType(NotAuthenticated.class).isThrownBy(() -> createTag(fixture));
            assertNothingCreated(fixture);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void payment_required_is_a_rate_limit(boolean throughMaton) {
        try (SimulatedFixture fixture = open(throughMaton)) {
            fixture.simulator().faults().next(ALL_ATTEMPTS, NEW_TAGS, Fault.paymentRequired());

            assertThatExceptionOfType(RateLimited.class).isThrownBy(() -> createTag(fixture));
            assertNothingCreated(fixture);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void forbidden_is_a_missing_permission_in_a_workspace_that_exists(boolean throughMaton) {
        try (SimulatedFixture fixture = open(throughMaton)) {
            fixture.simulator().faults().next(ALL_ATTEMPTS, NEW_TAGS, Fault.forbidden());

            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> createTag(fixture));
            assertNothingCreated(fixture);
        }
    }

    /** The service sends 404 without a body for a workspace only; for an entity that it does not find, it has other responses. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void not_found_is_the_workspace_of_a_list(boolean throughMaton) {
        try (SimulatedFixture fixture = open(throughMaton)) {
            RequestMatch theTags = RequestMatch.of("GET", "/workspaces/*/tags");
            fixture.simulator().faults().next(ALL_ATTEMPTS, theTags, Fault.notFound());

            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(
                            () -> fixture.stint().tags().list(fixture.workspace(), TagQuery.all(), PageRequest.first()))
                    .satisfies(error -> assertThat(error.kind()).isEqualTo(EntityKind.WORKSPACE));
        }
    }

    @Test
    void unauthorized_is_a_rejected_key_in_the_api_for_connections_too() {
        try (SimulatedFixture fixture = open(true)) {
            fixture.simulator().faults().next(1, RequestMatch.of("GET", "/connections"), Fault.unauthorized());
            fixture.simulator().faults().next(1, RequestMatch.of("GET", "/connections"), Fault.forbidden());

            assertThatExceptionOfType(NotAuthenticated.class)
                    .isThrownBy(() -> fixture.stint().connections().list(ConnectionQuery.all()));
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() -> fixture.stint().connections().list(ConnectionQuery.all()));
        }
    }
}
