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

    @Value("http://127.0.0.1:${local.server.port}/workspaces/office/work")
    private String work;

    @DynamicPropertySource
    static void useTheSimulator(DynamicPropertyRegistry properties) {
        properties.add("maton.key", SERVICE::key);
        properties.add("maton.gateway-url", SERVICE::gatewayUrl);
        properties.add("maton.control-url", SERVICE::controlUrl);
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
    void books_work_with_its_own_json() throws Exception {
        HttpResponse<String> created = send(HttpRequest.newBuilder(URI.create(work))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"description":"Review","from":"2026-03-03T08:00:00Z","to":"2026-03-03T09:30:00Z"}
                        """)));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String id = created.body().replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");

        HttpResponse<String> read = send(HttpRequest.newBuilder(URI.create(work + "/" + id)));

        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        assertThat(read.body()).contains("\"description\":\"Review\"", "\"to\":\"2026-03-03T09:30:00Z\"");
    }

    @Test
    @Order(3)
    void responds_with_the_reason_of_an_error() throws Exception {
        HttpResponse<String> missing = send(HttpRequest.newBuilder(URI.create(work + "/64b000000000000000000000")));

        assertThat(missing.statusCode()).as(missing.body()).isEqualTo(404);
        assertThat(missing.body()).contains("\"code\":\"time-entry-not-found\"");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
