package com.example.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stint.core.Stint;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@QuarkusTestResource(SimulatorResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HoursResourceTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    Stint stint;

    @ConfigProperty(name = "maton.control-url")
    URI controlUrl;

    @TestHTTPResource("/workspaces/office/work")
    URI work;

    @Test
    @Order(1)
    void reads_and_writes_through_the_gateway() {
        new RoundTrip(stint, controlUrl).run();
    }

    @Test
    @Order(2)
    void books_work_with_its_own_json() throws Exception {
        HttpResponse<String> created = send(HttpRequest.newBuilder(work)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"description":"Review","from":"2026-03-03T08:00:00Z","to":"2026-03-03T09:30:00Z"}
                        """)));
        assertEquals(200, created.statusCode(), created.body());
        String id = created.body().replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");

        HttpResponse<String> read = send(HttpRequest.newBuilder(URI.create(work + "/" + id)));

        assertEquals(200, read.statusCode(), read.body());
        assertTrue(read.body().contains("\"description\":\"Review\""), read.body());
        assertTrue(read.body().contains("\"to\":\"2026-03-03T09:30:00Z\""), read.body());
    }

    @Test
    @Order(3)
    void a_resource_returns_values() throws Exception {
        HttpResponse<String> listed = send(HttpRequest.newBuilder(work));

        assertEquals(200, listed.statusCode(), listed.body());
        assertTrue(listed.body().startsWith("[{\"id\":\""), listed.body());
        assertTrue(listed.body().contains("\"duration\":\"PT1H30M\""), listed.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
