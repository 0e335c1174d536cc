package io.github.stint.adapter.maton.internal.transport;

import feign.Request;
import feign.Request.HttpMethod;
import io.github.stint.adapter.maton.internal.network.NetworkRoute;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Requests, and settings for the steps of a request. */
public final class TestRequests {

    public static final String KEY = "very-secret-key";
    static final URI SERVICE = URI.create("http://127.0.0.1:1/clockify/api/v1");

    private TestRequests() {}

    /** Without rate limits and noticeable delays. */
    public static GatewaySettings.Builder settings() {
        GatewaySettings.Builder settings = GatewaySettings.builder();
        settings.service(SERVICE)
                .credential(Credential.ofMaton(KEY))
                .userAgent("stint")
                .timeout(Duration.ofSeconds(20))
                .accountLimit(1_000_000)
                .workspaceLimit(1_000_000)
                .maxAttempts(4)
                .retryDelay(Duration.ofMillis(2))
                .maxResponseBytes(1 << 20)
                .route(NetworkRoute.ofJvm())
                .dataProblems(problem -> {});
        return settings;
    }

    /** A request for that path of the service. */
    static Request request(HttpMethod method, String path) {
        return to(method, SERVICE + path);
    }

    static Request to(HttpMethod method, String url) {
        return Request.create(method, url, Map.of(), null, StandardCharsets.UTF_8, null);
    }
}
