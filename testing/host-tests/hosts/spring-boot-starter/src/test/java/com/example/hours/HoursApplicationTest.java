package com.example.hours;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Stint;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HoursApplicationTest {

    private static final SimulatedService SERVICE = SimulatedService.start();

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private Stint stint;

    @Value("http://127.0.0.1:${local.server.port}/workspaces/office/entries")
    private URI entries;

    @DynamicPropertySource
    static void useTheSimulator(DynamicPropertyRegistry properties) {
        properties.add("stint.key", SERVICE::key);
        properties.add("stint.gateway-url", SERVICE::gatewayUrl);
        properties.add("stint.control-url", SERVICE::controlUrl);
        properties.add("stint.retry-delay", () -> "20ms");
    }

    @AfterAll
    static void closeTheSimulator() {
        SERVICE.close();
    }

    @Test
    @Order(1)
    void reads_and_writes_through_the_gateway() {
        new RoundTrip(stint, SERVICE.controlUrl()).run();
    }

    @Test
    @Order(2)
    void a_controller_receives_and_returns_values() throws Exception {
        HttpResponse<String> created = send(HttpRequest.newBuilder(entries)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"description":"Review","start":"2026-03-03T08:00:00Z","end":"2026-03-03T09:30:00Z"}
                        """)));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(200);
        assertThat(created.body()).contains("\"duration\":\"PT1H30M\"");

        HttpResponse<String> listed = send(HttpRequest.newBuilder(entries));

        assertThat(listed.statusCode()).as(listed.body()).isEqualTo(200);
        assertThat(listed.body())
                .startsWith("[{\"id\":\"")
                .contains("\"description\":\"Review\"", "\"description\":\"Write \\\"the offer\\\"\"")
                .contains("\"end\":\"2026-03-03T09:30:00Z\"", "\"workspaceId\":\"office\"");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
