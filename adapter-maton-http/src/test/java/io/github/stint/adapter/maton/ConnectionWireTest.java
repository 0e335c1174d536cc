package io.github.stint.adapter.maton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.connection.AuthorizationUrl;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.NoConnection;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.ProbablyDone;
import io.github.stint.core.error.UnexpectedResponse;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionWireTest {

    private static final String PATH = "/connections";
    private static final ConnectionId ID = new ConnectionId("13fe7b78-42ba-4b43-9631-69a4bf7091ec");
    private static final String ONE = PATH + "/" + ID;

    @RegisterExtension
    private final Service service = Service.withoutNetwork();

    private Connections connections() {
        return service.stint().connections();
    }

    private static Connection connection() {
        return Connection.builder()
                .id(ID)
                .app("clockify")
                .status(ConnectionStatus.ACTIVE)
                .createdAt(Instant.parse("2026-02-13T09:18:02.529448Z"))
                .updatedAt(Instant.parse("2026-02-13T09:18:09.334540Z"))
                .url(new AuthorizationUrl(URI.create("https://connect.maton.ai/?session_token=abc123")))
                .metadata(Map.of("plan", "pro", "seats", "3"))
                .build();
    }

    private static String wrapped(String connection) {
        return "{\"connection\":" + connection + "}";
    }

    @Test
    void listsWithEveryFilterThatAQueryCanExpress() {
        service.on("GET", PATH, 200, "{\"connections\":[" + Bodies.CONNECTION + "]}");
        ConnectionQuery query = ConnectionQuery.builder()
                .app("clockify")
                .status(ConnectionStatus.ACTIVE)
                .build();

        assertThat(connections().list(query)).containsExactly(connection());
        assertThat(connections().list(ConnectionQuery.all())).containsExactly(connection());
        assertThat(service.asked()).containsExactly("GET " + PATH + "?app=clockify&status=ACTIVE", "GET " + PATH);
    }

    @Test
    void listsTheOldestFirstAndOnlyMatchingOnes() {
        String younger = Bodies.CONNECTION.replace("13fe", "00fe").replace("02.529448", "03");
        String pending = Bodies.CONNECTION.replace("13fe", "01fe").replace("ACTIVE", "PENDING");
        String odd = Bodies.CONNECTION.replace("13fe", "02fe").replace("ACTIVE", "SOMETHING_NEW");
        service.on(
                "GET",
                PATH,
                200,
                "{\"connections\":[" + younger + "," + pending + "," + odd + "," + Bodies.CONNECTION + "]}");

        assertThat(connections()
                        .list(ConnectionQuery.builder()
                                .status(ConnectionStatus.ACTIVE)
                                .build()))
                .extracting(each -> each.id().value().substring(0, 4))
                .containsExactly("13fe", "00fe");
        assertThat(connections().list(ConnectionQuery.all()))
                .extracting(Connection::status)
                .contains(ConnectionStatus.OTHER);
    }

    @Test
    void getsAConnectionWhetherItIsWrappedOrNot() {
        service.on("GET", ONE, 200, wrapped(Bodies.CONNECTION));
        assertThat(connections().find(ID)).contains(connection());

        service.on("GET", ONE, 200, Bodies.CONNECTION);
        assertThat(connections().find(ID)).contains(connection());

        assertThat(service.asked()).containsOnly("GET " + ONE);
    }

    @Test
    void createsAConnectionFromAWrappedOrPlainResponse() {
        service.on("POST", PATH, 200, wrapped(Bodies.CONNECTION));
        assertThat(connections().create("clockify")).isEqualTo(connection());
        assertThat(service.sentBody()).isEqualTo("{\"app\":\"clockify\"}");

        service.on(
                "POST",
                PATH,
                201,
                "{\"connection_id\":\"" + ID
                        + "\",\"status\":\"PENDING\",\"url\":\"https://connect.maton.ai/?session_token=x\",\"app\":\"clockify\"}");
        assertThat(connections().create("clockify").status()).isEqualTo(ConnectionStatus.PENDING);
        assertThat(service.asked()).containsOnly("POST " + PATH);
    }

    @Test
    void readsTheConnectionWhenTheResponseHasOnlyAnId() {
        service.on("POST", PATH, 201, "{\"connection_id\":\"" + ID + "\"}")
                .on("GET", ONE, 200, wrapped(Bodies.CONNECTION));

        assertThat(connections().create("clockify")).isEqualTo(connection());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 429, 503})
    void reportsTheNewConnectionWhenItCannotBeRead(int status) {
        service.on("POST", PATH, 201, "{\"connection_id\":\"" + ID + "\"}").on("GET", ONE, status, "");
        Connections connections = service.stint(config -> config.maxAttempts(1)).connections();

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> connections.create("clockify"))
                .withMessageContaining("the connection " + ID + " was created")
                .satisfies(error -> assertThat(error.retryable()).isFalse())
                .satisfies(error -> assertThat(error.hint()).contains("show the connection " + ID));
    }

    @Test
    void rejectsAResponseWithoutAnId() {
        service.on("POST", PATH, 201, "{\"connection\":{}}");

        assertThatExceptionOfType(ProbablyDone.class)
                .isThrownBy(() -> connections().create("clockify"))
                .withMessage(
                        "probably done, because the service accepted it: invalid response: a connection without an id")
                .satisfies(error -> assertThat(error.hint()).contains("read what is stored"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "Deleted", "{\"connection\":{}}"})
    void deletesWithAnySuccessfulResponse(String body) {
        service.on("DELETE", ONE, body.isEmpty() ? 204 : 200, body);

        connections().delete(ID);

        assertThat(service.asked()).containsExactly("DELETE " + ONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"message\":\"Connection not found\",\"code\":404}",
                "{\"error\":{\"message\":\"?\",\"code\":404}}"
            })
    void doesNotFindWhatIsNotThere(String body) {
        service.on("GET", ONE, 404, body).on("DELETE", ONE, 404, body);

        assertThat(connections().find(ID)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> connections().delete(ID));
    }

    @Test
    void doesNotRevealTheUrlOfAConnection() {
        String damaged = Bodies.CONNECTION.replace("https://connect.maton.ai/?", "https://connect maton|ai/?");
        service.on("GET", ONE, 200, wrapped(damaged));

        assertThat(connections().get(ID).url()).isEmpty();

        service.on("GET", ONE, 200, wrapped(Bodies.CONNECTION));
        assertThat(connections().get(ID).toString()).doesNotContain("abc123");

        service.on("GET", ONE, 200, "{\"connection\": \"?session_token=abc123\"");
        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> connections().get(ID))
                .withMessageNotContaining("abc123");
    }

    @Test
    void doesNotSendWhichConnectionToUseToTheControlInterface() {
        service.on("GET", PATH, 200, "{\"connections\":[]}").on("GET", "/clockify/api/v1/user", 200, Bodies.USER);
        MatonStint stint = service.stint(config -> config.connection(ID));

        stint.connections().list(ConnectionQuery.all());
        stint.users().current();

        assertThat(service.requests().get(0).containsHeader("Maton-Connection")).isFalse();
        assertThat(service.requests().get(1).getHeader("Maton-Connection")).isEqualTo(ID.value());
    }

    @Test
    void hasNoConnectionsWithoutMaton() {
        Connections none = service.connected(service.directConfig().build()).connections();

        assertThatExceptionOfType(NoConnection.class).isThrownBy(() -> none.list(ConnectionQuery.all()));
        assertThatExceptionOfType(NoConnection.class).isThrownBy(() -> none.find(ID));
        assertThatExceptionOfType(NoConnection.class).isThrownBy(() -> none.create("clockify"));
        assertThatExceptionOfType(NoConnection.class).isThrownBy(() -> none.delete(ID));
        assertThat(service.asked()).isEmpty();
    }
}
