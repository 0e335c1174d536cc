package io.github.stint.adapter.maton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.NoConnection;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors of the connections API are from Maton, because Clockify is not part of it. */
class ControlErrorTest {

    @RegisterExtension
    private final Service service = Service.withoutNetwork();

    private Connections connections() {
        return service.stint().connections();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"message\":\"Unauthorized\"}",
                "{\"message\":\"Invalid API key\",\"code\":4003}",
                "{\"error\":{\"message\":\"Invalid API key\",\"code\":401}}",
            })
    void aRejectedKeyIsAlwaysMatons(String body) {
        service.onAnything(Service.answer(401, body));

        assertThatExceptionOfType(NotAuthenticated.class)
                .isThrownBy(() -> connections().list(ConnectionQuery.all()))
                .withMessageContaining("Maton rejected the API key")
                .satisfies(error -> assertThat(error.hint()).contains("MATON_API_KEY"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":\"Invalid status of a connection\"}",
                "{\"error\":{\"message\":\"Invalid app name: clockwork\",\"code\":400}}",
            })
    void aRejectedRequestDoesNotMeanNoConnection(String body) {
        service.onAnything(Service.answer(400, body));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> connections().list(ConnectionQuery.all()))
                .withMessageContaining("Invalid");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> connections().create("clockwork"))
                .withMessageContaining("Invalid");
    }

    @Test
    @DisplayName("Errors of other requests are from Clockify even if the control URL is a prefix of the gateway URL")
    void control_url_may_be_a_prefix_of_the_gateway_url() {
        service.onAnything(Service.answer(401, "{\"message\":\"Api key does not exist\",\"code\":4003}"));

        assertThatExceptionOfType(NoConnection.class)
                .isThrownBy(() -> service.stint().users().current());
    }
}
