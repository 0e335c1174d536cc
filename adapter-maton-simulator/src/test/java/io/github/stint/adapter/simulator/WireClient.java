package io.github.stint.adapter.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A client of one API of a simulator. */
final class WireClient {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final HttpClient client;
    private final String base;
    private final Map<String, String> headers;

    private WireClient(HttpClient client, String base, Map<String, String> headers) {
        this.client = client;
        this.base = base;
        this.headers = headers;
    }

    static HttpClient newClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(DEADLINE)
                .build();
    }

    static WireClient gateway(MatonSimulator simulator) {
        return new WireClient(
                newClient(), simulator.gatewayUrl() + "/api/v1", Map.of("Authorization", "Bearer " + Office.KEY));
    }

    static WireClient direct(MatonSimulator simulator) {
        return new WireClient(newClient(), simulator.directUrl() + "/api/v1", Map.of("X-Api-Key", Office.KEY));
    }

    static WireClient control(MatonSimulator simulator) {
        return new WireClient(
                newClient(), simulator.controlUrl().toString(), Map.of("Authorization", "Bearer " + Office.KEY));
    }

    static WireClient bare(MatonSimulator simulator) {
        return new WireClient(newClient(), simulator.controlUrl().toString(), Map.of());
    }

    /** Returns a client for paths below this one. */
    WireClient in(String path) {
        return new WireClient(client, base + path, headers);
    }

    WireClient with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new WireClient(client, base, more);
    }

    WireClient without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(name);
        return new WireClient(client, base, fewer);
    }

    Wire get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    Wire delete(String path) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody());
    }

    Wire post(String path, String json) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(json));
    }

    Wire put(String path, String json) {
        return send("PUT", path, HttpRequest.BodyPublishers.ofString(json));
    }

    Wire patch(String path, String json) {
        return send("PATCH", path, HttpRequest.BodyPublishers.ofString(json));
    }

    Wire send(String method, String path, HttpRequest.BodyPublisher body) {
        try {
            return exchange(method, path, body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Throws the exception of the HTTP client if there is no response. */
    Wire exchange(String method, String path, HttpRequest.BodyPublisher body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(DEADLINE)
                .header("Content-Type", "application/json")
                .method(method, body);
        headers.forEach(request::header);
        try {
            return Wire.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
