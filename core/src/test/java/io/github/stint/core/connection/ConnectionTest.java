package io.github.stint.core.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    @Test
    void hidesTheAuthorizationUrl() {
        URI address = URI.create("https://connect.example/?session_token=secret");
        Connection connection = Connection.builder()
                .id(new ConnectionId("k1"))
                .app("clockify")
                .status(ConnectionStatus.PENDING)
                .url(new AuthorizationUrl(address))
                .build();

        assertThat(connection.toString()).doesNotContain("secret").contains("k1");
        assertThat(connection.url()).map(AuthorizationUrl::reveal).contains(address);
    }
}
