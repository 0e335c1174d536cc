package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.tag.NewTag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RequestHeadersTest {

    @RegisterExtension
    private final Service service = new Service();

    private static Map<String, String> headers(LoggedRequest request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.getHeaders().all().stream()
                .filter(header -> !header.key().equalsIgnoreCase("Host"))
                // Java up to 18 sends it for requests without a body.
                .filter(header -> !header.values().equals(List.of("0")))
                .forEach((HttpHeader header) -> headers.put(header.key(), String.join("|", header.values())));
        return headers;
    }

    @Test
    void areTheseAndNoOthersThroughMaton() {
        service.on("GET", "/clockify/api/v1/user", 200, Bodies.USER);

        service.stint(config -> config.userAgent("my-program/1.0").connection(new ConnectionId("c-1")))
                .users()
                .current();

        assertThat(headers(service.requests().get(0)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Authorization", "Bearer " + Service.KEY,
                        "Accept", "application/json",
                        "Accept-Encoding", "gzip",
                        "User-Agent", "my-program/1.0",
                        "Maton-Connection", "c-1"));
    }

    @Test
    void areTheseAndNoOthersDirectly() {
        service.on("GET", "/api/v1/user", 200, Bodies.USER);

        MatonConfig config =
                service.directConfig().connection(new ConnectionId("c-1")).build();
        MatonStint stint = service.connected(config);
        stint.users().current();
        stint.send("GET", "/user", Optional.empty());

        assertThat(service.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(headers(request))
                        .containsExactlyInAnyOrderEntriesOf(Map.of(
                                "X-Api-Key", Service.KEY,
                                "Accept", "application/json",
                                "Accept-Encoding", "gzip",
                                "User-Agent", "stint")));
    }

    @Test
    void sayThatABodyIsJson() {
        service.on("POST", Service.IN_WORKSPACE + "/tags", 201, Bodies.TAG);

        service.stint().tags().create(WORKSPACE, new NewTag("ä"));

        assertThat(headers(service.requests().get(0)))
                .containsEntry("Content-Type", "application/json")
                .containsEntry("Content-Length", "13");
        assertThat(service.requests().get(0).getBody()).asString().isEqualTo("{\"name\":\"ä\"}");
    }
}
